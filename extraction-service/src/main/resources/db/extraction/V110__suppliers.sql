-- The local copy of the supplier directory, in the forms that are compared.
CREATE TABLE known_supplier (
    subject    text    PRIMARY KEY,
    company    text    NOT NULL,
    number     text    NOT NULL,
    name       text    NOT NULL,
    name_keys  text[]  NOT NULL,
    vat_id     text,
    tax_number text,
    iban       text,
    blocked    boolean NOT NULL,
    version    bigint  NOT NULL
);
CREATE INDEX known_supplier_vat_id ON known_supplier (company, vat_id) WHERE vat_id IS NOT NULL;
CREATE INDEX known_supplier_tax_number ON known_supplier (company, tax_number) WHERE tax_number IS NOT NULL;
CREATE INDEX known_supplier_iban ON known_supplier (company, iban) WHERE iban IS NOT NULL;
-- without a pending list: a lookup must not have to walk what was not sorted in yet
CREATE INDEX known_supplier_name_keys ON known_supplier USING gin (name_keys) WITH (fastupdate = off);
