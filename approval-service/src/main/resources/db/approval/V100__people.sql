-- The directory of people. Ids are the subjects of the identity provider.
CREATE TABLE person (
    id           text    PRIMARY KEY,
    name         text    NOT NULL,
    email        text,
    superior     text,
    department   text,
    cost_centers text[]  NOT NULL,
    active       boolean NOT NULL,
    version      bigint  NOT NULL
);
CREATE INDEX person_cost_centers ON person USING gin (cost_centers) WHERE active;
CREATE INDEX person_department ON person (department) WHERE active;
