-- What people look at. All of it follows from the events and can be thrown away and built again.

-- facts holds what each topic last said; every other column is computed from it, so that no order of arrival matters.
CREATE TABLE document (
    id            uuid        PRIMARY KEY,
    company       text        NOT NULL,
    facts         jsonb       NOT NULL,
    status        text        NOT NULL,
    status_reason text,
    type          text,
    supplier      text,
    number        text,
    gross         numeric,
    currency      text,
    due_date      date,
    submitted_by  text,
    received_at   timestamptz NOT NULL,
    extracted_at  timestamptz,
    validated_at  timestamptz,
    approved_at   timestamptz,
    scheduled_at  timestamptz,
    submitted_at  timestamptz,
    paid_at       timestamptz,
    last_change   timestamptz NOT NULL
);
CREATE INDEX document_newest ON document (received_at DESC, id DESC);
CREATE INDEX document_status ON document (company, status, received_at DESC, id DESC);
CREATE INDEX document_submitter ON document (submitted_by, received_at DESC, id DESC);

CREATE TABLE timeline (
    event_id    uuid        PRIMARY KEY,
    document_id uuid        NOT NULL,
    stage       text        NOT NULL,
    sequence    bigint      NOT NULL,
    type        text        NOT NULL,
    at          timestamptz NOT NULL,
    actor       text        NOT NULL,
    summary     text        NOT NULL
);
CREATE INDEX timeline_document ON timeline (document_id);

CREATE TABLE person_name (
    person  text   PRIMARY KEY,
    name    text   NOT NULL,
    version bigint NOT NULL
);
