-- What came of reading a document; the fields themselves are in the event and belong to validation.
CREATE TABLE extraction (
    document_id  uuid        PRIMARY KEY,
    company      text        NOT NULL,
    type         text,
    syntax       text,
    failed_code  text,
    extracted_at timestamptz NOT NULL,
    millis       bigint      NOT NULL,
    CHECK ((syntax IS NULL) <> (failed_code IS NULL))
);
