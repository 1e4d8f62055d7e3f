-- One row per attempt to pay a document. All amounts are euro.
CREATE TABLE payment (
    id                     uuid          PRIMARY KEY,
    document_id            uuid          NOT NULL,
    company                text          NOT NULL,
    state                  text          NOT NULL CHECK (state IN
        ('SCHEDULED', 'PROPOSED', 'RELEASED', 'SUBMITTED', 'PAID', 'FAILED', 'WITHDRAWN')),
    payable                jsonb         NOT NULL,
    due_date               date          NOT NULL,
    execution_date         date          NOT NULL,
    amount                 numeric(11,2) NOT NULL CHECK (amount > 0),
    discount               numeric(11,2) NOT NULL CHECK (discount >= 0),
    discount_until         date,
    approved_by            text[]        NOT NULL,
    end_to_end_id          text          NOT NULL UNIQUE,
    run_id                 uuid,
    payment_information_id text,
    CHECK ((discount = 0) = (discount_until IS NULL)),
    CHECK ((run_id IS NULL) = (state IN ('SCHEDULED', 'WITHDRAWN')))
);
-- Never pay twice: a document has one payment that is alive or done.
CREATE UNIQUE INDEX payment_one_per_document ON payment (document_id)
    WHERE state IN ('SCHEDULED', 'PROPOSED', 'RELEASED', 'SUBMITTED', 'PAID');
CREATE INDEX payment_scheduled ON payment (company, execution_date) WHERE state = 'SCHEDULED';
CREATE INDEX payment_of_run ON payment (run_id);
CREATE INDEX payment_of_group ON payment (payment_information_id);

CREATE TABLE payment_run (
    id              uuid          PRIMARY KEY,
    company         text          NOT NULL,
    state           text          NOT NULL CHECK (state IN
        ('PROPOSED', 'RELEASED', 'EXPORTING', 'SUBMITTED', 'EXPORT_UNKNOWN', 'CANCELLED')),
    execution_until date          NOT NULL,
    payments        int           NOT NULL CHECK (payments > 0),
    sum             numeric(14,2) NOT NULL,
    created_by      text          NOT NULL,
    created_at      timestamptz   NOT NULL,
    released_by     text          CHECK (released_by <> created_by),
    released_at     timestamptz,
    debtor_iban     text,
    message_id      text          UNIQUE,
    file            bytea,
    sha256          text,
    export_began_at timestamptz,
    CHECK ((file IS NULL) = (state IN ('PROPOSED', 'CANCELLED')))
);
CREATE INDEX payment_run_open ON payment_run (state) WHERE state IN ('RELEASED', 'EXPORTING');

-- Each entry of the ledger is published once.
CREATE TABLE prepared_posting (
    document_id uuid NOT NULL,
    entry       text NOT NULL,
    PRIMARY KEY (document_id, entry)
);
