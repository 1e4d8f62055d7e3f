-- Documents that passed validation, as weights learn from them: gzipped JSON of words and confirmed values. They go with
-- the document.
CREATE TABLE confirmed_sample (
    document_id  uuid        PRIMARY KEY REFERENCES extraction ON DELETE CASCADE,
    keys         text[]      NOT NULL,
    lesson       bytea       NOT NULL,
    confirmed_at timestamptz NOT NULL
);
CREATE INDEX confirmed_sample_keys ON confirmed_sample USING gin (keys) WITH (fastupdate = off);
CREATE INDEX confirmed_sample_confirmed_at ON confirmed_sample (confirmed_at);

-- Versions of weights, for good. What was compared with which result is JSON; the model is gzipped JSON.
CREATE TABLE field_model (
    version       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    state         text        NOT NULL CHECK (state IN ('IN_USE', 'REFUSED', 'SUPERSEDED')),
    refusal       text,
    learned_from  text        NOT NULL,
    learned_until timestamptz NOT NULL,
    made_at       timestamptz NOT NULL,
    with_shipped  jsonb       NOT NULL,
    with_used     jsonb       NOT NULL,
    model         bytea       NOT NULL,
    CHECK ((refusal IS NOT NULL) = (state = 'REFUSED'))
);
CREATE UNIQUE INDEX field_model_in_use ON field_model (state) WHERE state = 'IN_USE';
