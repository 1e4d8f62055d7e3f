-- The words of documents that nobody has confirmed yet, gzipped JSON.
CREATE TABLE unconfirmed_pages (
    document_id uuid        PRIMARY KEY,
    pages       bytea       NOT NULL,
    read_at     timestamptz NOT NULL
);

-- Layouts of suppliers as confirmed documents showed them; the number of documents is the version of what is known.
CREATE TABLE layout (
    id         uuid        PRIMARY KEY,
    company    text        NOT NULL,
    keys       text[]      NOT NULL,
    template   text        NOT NULL,
    documents  integer     NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE INDEX layout_keys ON layout USING gin (keys) WITH (fastupdate = off);
