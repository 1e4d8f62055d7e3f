-- Entries that are put back on a topic, for readers that begin anew.
CREATE TABLE replay (
    run          text        PRIMARY KEY,
    first_index  bigint      NOT NULL,
    last_index   bigint      NOT NULL CHECK (last_index >= first_index),
    -- the first index that is not on the topic yet
    next_index   bigint      NOT NULL,
    state        text        NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
    -- why it failed, for a person
    failure      text,
    requested_by text        NOT NULL,
    requested_at timestamptz NOT NULL,
    ended_at     timestamptz
);
