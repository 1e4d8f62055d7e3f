-- Records that were no event, so that the dead letter of each is written once, however often the record is delivered.
-- The hash tells a record from another in its place, after a topic was made anew.
CREATE TABLE dead_letter (
    consumer  text        NOT NULL,
    topic     text        NOT NULL,
    partition int         NOT NULL,
    "offset"  bigint      NOT NULL,
    hash      text        NOT NULL,
    buried_at timestamptz NOT NULL,
    PRIMARY KEY (consumer, topic, partition, "offset", hash)
);

-- Events a consumer was told to go on without: who said so, and why.
CREATE TABLE inbox_skipped (
    id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer       text        NOT NULL,
    topic          text        NOT NULL,
    subject        text        NOT NULL,
    first_sequence bigint      NOT NULL,
    last_sequence  bigint      NOT NULL,
    skipped_at     timestamptz NOT NULL,
    skipped_by     text        NOT NULL,
    reason         text        NOT NULL
);

CREATE INDEX parked_day ON parked (parked_at) WHERE discarded_at IS NULL;
