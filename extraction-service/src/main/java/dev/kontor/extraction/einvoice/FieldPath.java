package dev.kontor.extraction.einvoice;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a field stands in a syntax.
 *
 * @param field name of the declaration, for example {@code dueDate}
 * @param paths from the root element, the first that holds a value wins
 * @param join what stands between several distinct values; null when only the first one counts
 */
record FieldPath(
        String field,
        Form form,
        List<XmlPath> paths,
        @Nullable String join) {

    /** How a value is written, and so how it is normalised. */
    enum Form {
        TEXT,
        DATE,
        AMOUNT,
        /** Identifiers that are often grouped by blanks: IBAN, BIC, VAT id. */
        IDENTIFIER
    }

    static FieldPath of(String field, Form form, String... paths) {
        return new FieldPath(field, form, Stream.of(paths).map(XmlPath::of).toList(), null);
    }

    static FieldPath text(String field, String... paths) {
        return of(field, Form.TEXT, paths);
    }

    static FieldPath amount(String field, String... paths) {
        return of(field, Form.AMOUNT, paths);
    }

    FieldPath joinedBy(String separator) {
        return new FieldPath(field, form, paths, separator);
    }
}
