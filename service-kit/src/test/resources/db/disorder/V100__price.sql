CREATE TABLE price (
    subject text   PRIMARY KEY,
    version bigint NOT NULL,
    price   text   NOT NULL
);
