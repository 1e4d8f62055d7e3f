CREATE TABLE document (
    id                 uuid        PRIMARY KEY,
    company            text        NOT NULL,
    state              text        NOT NULL CHECK (state IN ('RECEIVED', 'DUPLICATE', 'REFUSED')),
    duplicate_of       uuid        REFERENCES document,
    refusal            text,
    sha256             text,
    size               bigint      NOT NULL,
    media_type         text,
    file_name          text,
    channel            text        NOT NULL,
    external_reference text,
    received_at        timestamptz NOT NULL
);

-- Rule D1: the same bytes for the same company are one document.
CREATE TABLE content (
    company     text NOT NULL,
    sha256      text NOT NULL,
    document_id uuid NOT NULL,
    PRIMARY KEY (company, sha256)
);
