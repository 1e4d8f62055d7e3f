-- Where a supplier has its seat: suppliers of one name are told apart by it.
ALTER TABLE known_supplier ADD COLUMN postcode text, ADD COLUMN city text;
