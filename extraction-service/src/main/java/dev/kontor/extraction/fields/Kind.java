package dev.kontor.extraction.fields;

/** The forms of values; every field has one. */
public enum Kind {
    NUMBER,
    DATE,
    AMOUNT,
    IBAN,
    BIC,
    VAT_ID,
    TAX_NUMBER,
    NAME,
    CURRENCY
}
