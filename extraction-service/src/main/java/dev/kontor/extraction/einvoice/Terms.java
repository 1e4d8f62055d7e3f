package dev.kontor.extraction.einvoice;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The business terms of EN 16931 that stand once in a document, under the names of their fields. */
public final class Terms {

    private static final Map<String, String> FIELDS = Mapping.UBL_INVOICE.group("document").terms().values().stream()
            .collect(Collectors.toUnmodifiableMap(term -> "BT-" + term.bt(), Term::field, (first, _) -> first));

    private Terms() {}

    /**
     * The field of a term; empty for groups, terms of lines, and numbers EN 16931 does not know.
     *
     * @param term for example {@code BT-10}
     */
    public static Optional<String> field(String term) {
        return Optional.ofNullable(FIELDS.get(term));
    }
}
