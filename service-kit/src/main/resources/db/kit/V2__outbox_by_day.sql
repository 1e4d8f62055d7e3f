-- The outbox in partitions of one day (UTC, by the time of the event), so that old days are dropped and not deleted.

ALTER TABLE outbox RENAME TO outbox_before;
ALTER TABLE outbox_before DROP CONSTRAINT outbox_pkey;
ALTER TABLE outbox_before ALTER COLUMN position DROP IDENTITY;

CREATE SEQUENCE outbox_position;
SELECT setval('outbox_position', coalesce(max(position), 0) + 1, false) FROM outbox_before;

CREATE TABLE outbox (
    position       bigint      NOT NULL DEFAULT nextval('outbox_position'),
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
    body           bytea       NOT NULL,
    PRIMARY KEY (position, time)
) PARTITION BY RANGE (time);
ALTER SEQUENCE outbox_position OWNED BY outbox.position;

-- Takes what falls into no day that was made ahead: an insert never fails for want of a partition.
CREATE TABLE outbox_rest PARTITION OF outbox DEFAULT;

-- What is there stays where it is and keeps its positions: the old table becomes the partition of all days up to today.
-- A partition is named by the last day it holds.
DO $$
DECLARE
    last_day date := (greatest((SELECT max(time) FROM outbox_before), now()) AT TIME ZONE 'UTC')::date;
    partition text := 'outbox_' || to_char(last_day, 'YYYYMMDD');
BEGIN
    EXECUTE format('ALTER TABLE outbox_before RENAME TO %I', partition);
    EXECUTE format('ALTER TABLE outbox ATTACH PARTITION %I FOR VALUES FROM (MINVALUE) TO (%L)',
                   partition, (last_day + 1)::timestamp AT TIME ZONE 'UTC');
END $$;

ALTER PUBLICATION ${publication} SET TABLE outbox;
ALTER PUBLICATION ${publication} SET (publish_via_partition_root = true);

-- Both functions run as the owner of the tables, so that the service itself needs no right to make or drop any.

-- Makes the partition of a day unless it is there; false when that day is covered, or its rows already lie in the rest.
CREATE FUNCTION outbox_make_partition(day date) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema}, pg_temp SET lock_timeout = '1s' AS $$
DECLARE
    partition text := 'outbox_' || to_char(day, 'YYYYMMDD');
BEGIN
    IF to_regclass(partition) IS NOT NULL THEN
        RETURN false;
    END IF;
    EXECUTE format('CREATE TABLE %I (LIKE outbox INCLUDING DEFAULTS)', partition);
    -- attached and not created in place: this lets inserts into other partitions go on
    EXECUTE format('ALTER TABLE outbox ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
                   partition, day::timestamp AT TIME ZONE 'UTC', (day + 1)::timestamp AT TIME ZONE 'UTC');
    RETURN true;
EXCEPTION
    WHEN invalid_object_definition OR check_violation THEN
        RETURN false;
END $$;

-- Drops partitions that end before a day, each only if the relay has carried everything in it; returns their names.
CREATE FUNCTION outbox_drop_partitions(before date) RETURNS SETOF text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema}, pg_temp SET lock_timeout = '1s' AS $$
DECLARE
    partition text;
    highest   bigint;
    carried   bigint := (SELECT relayed FROM outbox_progress);
BEGIN
    FOR partition IN
        SELECT child.relname FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
        WHERE inhparent = 'outbox'::regclass AND child.relname ~ '^outbox_[0-9]{8}$'
          AND to_date(right(child.relname, 8), 'YYYYMMDD') < before
        ORDER BY child.relname
    LOOP
        EXECUTE format('SELECT max(position) FROM %I', partition) INTO highest;
        IF coalesce(highest, 0) <= carried THEN
            LOCK TABLE outbox IN ACCESS EXCLUSIVE MODE;
            -- looked at again, now that nobody writes: an event of that day may have come late
            EXECUTE format('SELECT max(position) FROM %I', partition) INTO highest;
            IF coalesce(highest, 0) <= carried THEN
                EXECUTE format('DROP TABLE %I', partition);
                RETURN NEXT partition;
            END IF;
        END IF;
    END LOOP;
    DELETE FROM outbox_rest WHERE time < before::timestamp AT TIME ZONE 'UTC' AND position <= carried;
END $$;

-- How far the outbox has come; one row. A position is settled when everything up to it is committed, or never will be:
-- positions are drawn before the commit, so a lower one may appear after a higher one.
CREATE TABLE outbox_progress (
    one           boolean PRIMARY KEY DEFAULT true CHECK (one),
    settled       bigint  NOT NULL DEFAULT 0,
    -- settled as well, as soon as no transaction before that one is running
    candidate     bigint,
    candidate_xid xid8,
    -- everything up to here is on the broker
    relayed       bigint  NOT NULL DEFAULT 0,
    -- relayed as well, as soon as the slot, still read by that server process, has confirmed the log up to there
    marked        bigint,
    marked_lsn    pg_lsn,
    marked_pid    int
);
INSERT INTO outbox_progress DEFAULT VALUES;

-- Settled events, counted once, by topic and day (UTC); published is what the last watermark said.
CREATE TABLE outbox_tally (
    topic     text   NOT NULL,
    day       date   NOT NULL,
    events    bigint NOT NULL,
    position  bigint NOT NULL,
    published bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (topic, day)
);

-- What was asked to be sent again, and how far that has come.
CREATE TABLE resend (
    id            uuid        PRIMARY KEY,
    requested_by  text        NOT NULL,
    requested_at  timestamptz NOT NULL,
    topic         text,
    day           date,
    from_position bigint      NOT NULL,
    to_position   bigint      NOT NULL,
    events        bigint      NOT NULL,
    sent          bigint      NOT NULL DEFAULT 0,
    sent_position bigint      NOT NULL,
    finished_at   timestamptz
);
CREATE INDEX resend_open ON resend (requested_at) WHERE finished_at IS NULL;
