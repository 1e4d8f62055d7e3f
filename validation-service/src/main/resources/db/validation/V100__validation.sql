-- Documents in validation: as read and corrected, and how the last check ended.
CREATE TABLE dossier (
    document_id        uuid        PRIMARY KEY,
    company            text        NOT NULL,
    correlation_id     uuid        NOT NULL,
    content            jsonb       NOT NULL,
    reading_findings   jsonb       NOT NULL,
    submitted_by       text        NOT NULL,
    corrected_by       jsonb       NOT NULL,
    cost_center_hint   text,
    state              text        NOT NULL CHECK (state IN ('PASSED', 'CLARIFICATION')),
    checked            jsonb       NOT NULL,
    version            bigint      NOT NULL,
    -- what the directory was at when it was asked, and whether its answer stopped the document
    directory_revision bigint      NOT NULL,
    supplier_open      boolean     NOT NULL,
    since              timestamptz NOT NULL
);

CREATE INDEX dossier_clarification ON dossier (since, document_id) WHERE state = 'CLARIFICATION';
CREATE INDEX dossier_supplier_open ON dossier (company, directory_revision)
    WHERE state = 'CLARIFICATION' AND supplier_open;

-- One document per number of a supplier: the key, not a query before it, keeps duplicates out.
CREATE TABLE duplicate_key (
    company     text NOT NULL,
    type_group  text NOT NULL,
    supplier    text NOT NULL,
    number      text NOT NULL,
    document_id uuid NOT NULL UNIQUE,
    PRIMARY KEY (company, type_group, supplier, number)
);
