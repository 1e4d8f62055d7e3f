package dev.kontor.extraction.einvoice;

import java.util.List;

/**
 * Where a business term stands in a syntax.
 *
 * @param bt number of the business term in EN 16931, {@code -} where it has none
 * @param field name of the declaration, for example {@code dueDate}
 * @param take what becomes of several values
 * @param paths from the element of the group, the first that holds a value wins
 */
record Term(String bt, String field, Form form, Take take, List<XmlPath> paths) {

    /** How a value is written, and so how it is normalised. */
    enum Form {
        TEXT,
        DATE,
        AMOUNT,
        /** Identifiers that are often grouped by blanks: IBAN, BIC, VAT id. */
        IDENTIFIER,
        /** A text with a subject code beside it (BG-1), written as UBL writes it: {@code #ADU#text}. */
        NOTE
    }

    /** What becomes of several values. */
    enum Take {
        ONE,
        /** The distinct values, separated by commas. */
        ALL,
        /** The distinct values, separated by line breaks. */
        LINES
    }
}
