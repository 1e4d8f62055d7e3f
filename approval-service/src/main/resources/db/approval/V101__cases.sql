-- One row per document that passed its checks, automatic ones too: a second passing must not approve twice.
CREATE TABLE approval_case (
    document_id    uuid        PRIMARY KEY,
    company        text        NOT NULL,
    correlation_id uuid        NOT NULL,
    state          text        NOT NULL CHECK (state IN ('OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    round          int         NOT NULL,
    step           int         NOT NULL,
    steps          text[]      NOT NULL,
    fallback       text        NOT NULL,
    cost_center    text,
    checked        jsonb       NOT NULL,
    outcome        jsonb       NOT NULL,
    snapshot       text        NOT NULL,
    approvers      text[]      NOT NULL,
    approved_by    text[]      NOT NULL,
    requested_at   timestamptz NOT NULL
);
CREATE INDEX approval_case_open ON approval_case (requested_at, document_id) WHERE state = 'OPEN';
CREATE INDEX approval_case_approvers ON approval_case USING gin (approvers) WHERE state = 'OPEN';

-- What people said, for ever; a case that came back starts a new round.
CREATE TABLE case_decision (
    document_id uuid        NOT NULL REFERENCES approval_case,
    round       int         NOT NULL,
    step        int         NOT NULL,
    decision    text        NOT NULL,
    decided_by  text        NOT NULL,
    reason      text,
    snapshot    text        NOT NULL,
    decided_at  timestamptz NOT NULL,
    PRIMARY KEY (document_id, round, step)
);
