-- The log. An entry is never changed: not by the application, and not by a hand on the application's account.
CREATE TABLE entry (
    index          bigint      PRIMARY KEY CHECK (index >= 0),
    event_id       uuid        NOT NULL,
    topic          text        NOT NULL,
    kafka_partition int        NOT NULL,
    kafka_offset   bigint      NOT NULL,
    type           text        NOT NULL,
    subject        text        NOT NULL,
    sequence       bigint      NOT NULL,
    company        text        NOT NULL,
    actor          text        NOT NULL,
    correlation_id uuid        NOT NULL,
    time           timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL,
    headers        jsonb       NOT NULL,
    body           bytea       NOT NULL,
    sha256         text        NOT NULL
);
-- Not unique: a contradiction is recorded beside what it contradicts.
CREATE INDEX entry_by_event ON entry (event_id);
CREATE INDEX entry_by_stream ON entry (subject, topic, sequence);
CREATE INDEX entry_by_type ON entry (type, index);

CREATE FUNCTION entry_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the log is append-only: % of entry is refused', TG_OP;
END $$;
CREATE TRIGGER entry_no_change BEFORE UPDATE OR DELETE ON entry
    FOR EACH ROW EXECUTE FUNCTION entry_is_final();
CREATE TRIGGER entry_no_truncate BEFORE TRUNCATE ON entry
    FOR EACH STATEMENT EXECUTE FUNCTION entry_is_final();
ALTER TABLE entry ENABLE ALWAYS TRIGGER entry_no_change;
ALTER TABLE entry ENABLE ALWAYS TRIGGER entry_no_truncate;

-- One row; its lock makes the index dense however many instances append.
CREATE TABLE log_head (
    one        boolean PRIMARY KEY DEFAULT true CHECK (one),
    next_index bigint  NOT NULL
);
INSERT INTO log_head (next_index) VALUES (0);

-- How far each (topic, subject) has come.
CREATE TABLE stream (
    topic   text   NOT NULL,
    subject text   NOT NULL,
    company text   NOT NULL,
    highest bigint NOT NULL,
    PRIMARY KEY (topic, subject)
) WITH (fillfactor = 80);

-- What is wrong: a gap closes when nothing of it is missing any more, a contradiction never does.
CREATE TABLE finding (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind          text        NOT NULL CHECK (kind IN ('GAP', 'CONTRADICTION')),
    topic         text        NOT NULL,
    subject       text        NOT NULL,
    company       text        NOT NULL,
    from_sequence bigint      NOT NULL,
    to_sequence   bigint      NOT NULL,
    missing       bigint      NOT NULL CHECK (missing >= 0),
    entry_index   bigint      NOT NULL,
    other_index   bigint,
    found_at      timestamptz NOT NULL,
    closed_at     timestamptz,
    CHECK (kind = 'CONTRADICTION' OR (closed_at IS NULL) = (missing > 0)),
    CHECK (kind = 'GAP' OR (closed_at IS NULL AND missing = 0 AND other_index IS NOT NULL))
);
CREATE INDEX finding_open_gap ON finding (topic, subject) WHERE kind = 'GAP' AND closed_at IS NULL;
CREATE INDEX finding_by_subject ON finding (subject);
