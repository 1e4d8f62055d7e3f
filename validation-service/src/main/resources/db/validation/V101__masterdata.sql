-- The supplier directory. Only dev.kontor.validation.masterdata touches these tables.
CREATE TABLE masterdata_supplier (
    company         text    NOT NULL,
    number          text    NOT NULL COLLATE "C",
    name            text    NOT NULL,
    vat_id          text,
    tax_number      text,
    iban            text,
    bic             text,
    account_version bigint  NOT NULL,
    blocked         boolean NOT NULL,
    version         bigint  NOT NULL,
    -- the forms in which tax number and name are compared
    tax_key         text,
    name_key        text    NOT NULL,
    PRIMARY KEY (company, number)
);

CREATE INDEX masterdata_supplier_vat_id ON masterdata_supplier (company, vat_id);
CREATE INDEX masterdata_supplier_tax_key ON masterdata_supplier (company, tax_key);
CREATE INDEX masterdata_supplier_iban ON masterdata_supplier (company, iban);
CREATE INDEX masterdata_supplier_name_key ON masterdata_supplier (company, name_key);

-- Counts the changes of a company's suppliers.
CREATE TABLE masterdata_revision (
    company  text   PRIMARY KEY,
    revision bigint NOT NULL
);
