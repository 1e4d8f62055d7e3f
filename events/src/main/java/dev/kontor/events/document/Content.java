package dev.kontor.events.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a document says, as far as it could be read.
 *
 * @param documentType name of a declared document type, for example {@code invoice}, or {@link #UNKNOWN}
 * @param typeConfidence 0 to 1
 * @param fields by field name of the declaration; a field that was not found is absent
 */
public record Content(
        String documentType,
        double typeConfidence,
        Map<String, Field> fields,
        List<LineItem> lines,
        List<VatGroup> taxBreakdown,
        List<CashDiscount> skonto) {

    /** The type of a document nobody could classify; it always waits for a person. */
    public static final String UNKNOWN = "unknown";

    public Content {
        fields = Map.copyOf(fields);
        lines = List.copyOf(lines);
        taxBreakdown = List.copyOf(taxBreakdown);
        skonto = List.copyOf(skonto);
    }

    /** A document of which nothing could be read. */
    public static Content unreadable() {
        return new Content(UNKNOWN, 0, Map.of(), List.of(), List.of(), List.of());
    }

    /** The value of a field, empty when it was not found. */
    public Optional<String> value(String field) {
        return Optional.ofNullable(fields.get(field)).map(Field::value);
    }
}
