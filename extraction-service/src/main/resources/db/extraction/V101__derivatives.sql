-- Where the bytes of a document are, so that its pages can be drawn later.
ALTER TABLE extraction ADD COLUMN sha256 text, ADD COLUMN media_type text;

-- What was made of pages for people to look at; the bytes are in the blob store.
CREATE TABLE derivative (
    document_id uuid             NOT NULL REFERENCES extraction,
    page        integer          NOT NULL CHECK (page > 0),
    kind        text             NOT NULL CHECK (kind IN ('IMAGE', 'TEXT')),
    sha256      text             NOT NULL,
    width       double precision NOT NULL,
    height      double precision NOT NULL,
    PRIMARY KEY (document_id, page, kind)
);
