-- The log as a tree (docs/log-format.md). What was recorded before keeps its index: the service carries it over when it
-- starts, and drops the old table, for its content is not encrypted (CarryOver).
ALTER TABLE entry RENAME TO entry_before_tree;
DROP INDEX entry_by_event, entry_by_stream, entry_by_type;
DROP TABLE log_head;

-- One event. The leaf is what was hashed; the columns before it are there to find it by and can be read from the leaf.
CREATE TABLE log_entry (
    index       bigint      PRIMARY KEY CHECK (index >= 0),
    event_id    uuid        NOT NULL,
    topic       text        NOT NULL,
    subject     text        NOT NULL,
    sequence    bigint      NOT NULL,
    type        text        NOT NULL,
    company     text        NOT NULL,
    actor       text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    -- those of the Kafka record that the leaf does not hold
    headers     jsonb       NOT NULL,
    leaf        bytea       NOT NULL,
    -- salt and payload, encrypted with the data key of the subject
    key_id      uuid        NOT NULL,
    sealed      bytea       NOT NULL
);
-- ciphertext does not become smaller
ALTER TABLE log_entry ALTER COLUMN sealed SET STORAGE EXTERNAL, ALTER COLUMN leaf SET STORAGE EXTERNAL;
-- Not unique: a contradiction is recorded beside what it contradicts.
CREATE INDEX log_entry_by_event ON log_entry (event_id);
CREATE INDEX log_entry_by_stream ON log_entry (subject, topic, sequence);
CREATE INDEX log_entry_by_type ON log_entry (type, index);
CREATE INDEX log_entry_by_actor ON log_entry (actor, index);
-- recorded_at never goes back from one entry to the next
CREATE INDEX log_entry_by_time ON log_entry USING brin (recorded_at) WITH (pages_per_range = 16);

-- The hashes a batch has added to a tile, from one position on. A tile is all of its pieces.
CREATE TABLE log_tile (
    level  int    NOT NULL,
    tile   bigint NOT NULL,
    first  int    NOT NULL,
    hashes bytea  NOT NULL CHECK (length(hashes) > 0 AND length(hashes) % 32 = 0),
    PRIMARY KEY (level, tile, first)
);

-- The signed notes; the one of the largest size says how long the log is.
CREATE TABLE log_checkpoint (
    size        bigint      PRIMARY KEY CHECK (size > 0),
    note        bytea       NOT NULL,
    -- of the last entry
    recorded_at timestamptz NOT NULL
);

-- One for each subject, wrapped by the master key. Deleting a row destroys what was encrypted with it.
CREATE TABLE data_key (
    id      uuid  PRIMARY KEY,
    subject text  NOT NULL UNIQUE,
    master  text  NOT NULL,
    wrapped bytea NOT NULL
);
-- So that a key that was destroyed is told from one that was lost.
CREATE TABLE destroyed_key (
    id           uuid        PRIMARY KEY,
    subject      text        NOT NULL,
    destroyed_at timestamptz NOT NULL,
    destroyed_by text        NOT NULL,
    reason       text        NOT NULL
);

CREATE FUNCTION log_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the log is append-only: % of % is refused', TG_OP, TG_TABLE_NAME;
END $$;

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['log_entry', 'log_tile', 'log_checkpoint', 'destroyed_key'] LOOP
        EXECUTE format('CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON %I
                            FOR EACH ROW EXECUTE FUNCTION log_is_final()', name);
        EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I
                            FOR EACH STATEMENT EXECUTE FUNCTION log_is_final()', name);
        EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER no_change', name);
        EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER no_truncate', name);
    END LOOP;
    IF NOT EXISTS (SELECT FROM entry_before_tree) THEN
        DROP TABLE entry_before_tree;
        DROP FUNCTION entry_is_final();
    END IF;
END $$;
