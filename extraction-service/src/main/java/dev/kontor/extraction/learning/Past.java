package dev.kontor.extraction.learning;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a field fared in the confirmed documents of a supplier.
 *
 * @param stated documents that state it
 * @param absent documents that do not
 * @param removed those of them of which the reader said that they do
 * @param right documents in which the reader was right about it by itself
 * @param lasting the value last confirmed, of a field that belongs to the supplier and not to the document; null for others
 */
record Past(
        int stated,
        int absent,
        int removed,
        int right,
        @Nullable String lasting) {

    static final Past NONE = new Past(0, 0, 0, 0, null);

    /** Fields that stay the same even where no page says them in words. An account is none: a changed one must be seen. */
    private static final Set<String> LASTING = Set.of("sellerName", "sellerVatId", "sellerTaxNumber", "currency");

    private static final double PRIOR = 0.5;

    /** @param value null when the document does not state it */
    Past and(String field, @Nullable String value, boolean wasRight) {
        return new Past(
                stated + (value == null ? 0 : 1),
                absent + (value == null ? 1 : 0),
                removed + (value == null && !wasRight ? 1 : 0),
                right + (wasRight ? 1 : 0),
                value != null && LASTING.contains(field) ? value : lasting);
    }

    /** Log odds that the reader is right by itself. */
    double trust() {
        int wrong = stated + absent - right;
        return Math.log((right + PRIOR) / (wrong + PRIOR));
    }

    /** Whether nothing but its absence is known, and the reader knew that by itself. */
    boolean isSilent() {
        return stated == 0 && removed == 0;
    }

    /** Log odds that a document does not state it. */
    double absence() {
        return Math.log((absent + PRIOR) / (stated + PRIOR));
    }
}
