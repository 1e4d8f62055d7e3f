-- What every service keeps beside its own tables. Lives in the schema of the service.

CREATE TABLE outbox_sequence (
    topic   text   NOT NULL,
    subject text   NOT NULL,
    last    bigint NOT NULL,
    PRIMARY KEY (topic, subject)
);

-- Insert-only: the relay reads it from the write-ahead log, a lost slot is healed by sending the rows again.
CREATE TABLE outbox (
    position       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id             uuid        NOT NULL,
    topic          text        NOT NULL,
    subject        text        NOT NULL,
    sequence       bigint      NOT NULL,
    type           text        NOT NULL,
    source         text        NOT NULL,
    time           timestamptz NOT NULL,
    data_schema    text        NOT NULL,
    correlation_id uuid        NOT NULL,
    causation_id   uuid,
    actor          text        NOT NULL,
    company        text        NOT NULL,
    trace_parent   text,
    body           bytea       NOT NULL
);

CREATE PUBLICATION ${publication} FOR TABLE outbox WITH (publish = 'insert');

-- The last sequence applied, per consumer, topic and subject; written in the transaction of the effect.
CREATE TABLE inbox (
    consumer      text   NOT NULL,
    topic         text   NOT NULL,
    subject       text   NOT NULL,
    last_sequence bigint NOT NULL,
    PRIMARY KEY (consumer, topic, subject)
) WITH (fillfactor = 80);

-- Events that could not be applied yet: after a gap, after a failed predecessor, or because their handler failed.
CREATE TABLE parked (
    id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer       text        NOT NULL,
    topic          text        NOT NULL,
    subject        text        NOT NULL,
    sequence       bigint      NOT NULL,
    reason         text        NOT NULL CHECK (reason IN ('GAP', 'HANDLER_FAILED')),
    detail         text        NOT NULL,
    company        text        NOT NULL,
    headers        jsonb       NOT NULL,
    body           bytea       NOT NULL,
    parked_at      timestamptz NOT NULL,
    discarded_at   timestamptz,
    discarded_by   text,
    discard_reason text
);
CREATE UNIQUE INDEX parked_open ON parked (consumer, topic, subject, sequence) WHERE discarded_at IS NULL;

CREATE TABLE idempotency (
    key         text        NOT NULL,
    caller      text        NOT NULL,
    fingerprint text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('IN_FLIGHT', 'DONE')),
    status      int,
    headers     jsonb,
    body        bytea,
    since       timestamptz NOT NULL,
    PRIMARY KEY (caller, key)
);
