CREATE TABLE bank_statement (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account      text        NOT NULL,
    statement_id text        NOT NULL,
    companies    text[]      NOT NULL,
    imported_at  timestamptz NOT NULL,
    UNIQUE (account, statement_id)
);

-- One row per transaction of an entry, with what became of it.
CREATE TABLE bank_entry (
    id            bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    statement     bigint        NOT NULL REFERENCES bank_statement,
    entry_key     text          NOT NULL,
    part          int           NOT NULL,
    direction     text          NOT NULL CHECK (direction IN ('DEBIT', 'CREDIT')),
    amount        numeric       NOT NULL,
    currency      text          NOT NULL,
    booking_date  date,
    value_date    date,
    reference     text,
    result        text          NOT NULL CHECK (result IN ('MATCHED', 'UNMATCHED', 'IGNORED')),
    reason        text          NOT NULL,
    UNIQUE (statement, entry_key, part)
);
CREATE INDEX bank_entry_unmatched ON bank_entry (id) WHERE result = 'UNMATCHED';
