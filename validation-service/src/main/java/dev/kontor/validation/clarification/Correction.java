package dev.kontor.validation.clarification;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Field.Source;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.events.validation.FieldsCorrected.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters about a document. A field that is entered with the value it has is confirmed.
 *
 * @param documentType null leaves the type as it is
 * @param changes by field name; null or blank removes the field
 */
record Correction(@Nullable String documentType, Map<String, @Nullable String> changes) {

    static final String DOCUMENT_TYPE = "documentType";

    private static final Set<String> WITHOUT_BLANKS = Set.of("iban", "bic");

    /** The content with the changes in it; what a person entered is certain. */
    Content applyTo(Content content) {
        Map<String, Field> fields = new HashMap<>(content.fields());
        for (Map.Entry<String, @Nullable String> change : changes.entrySet()) {
            @Nullable String value = normal(change.getKey(), change.getValue());
            if (value == null) {
                fields.remove(change.getKey());
            } else {
                fields.put(change.getKey(), new Field(value, 1, Source.PERSON, null));
            }
        }
        return content.with(
                documentType == null ? content.documentType() : documentType,
                documentType == null ? content.typeConfidence() : 1,
                fields);
    }

    /** Before and after, by name; includes what is merely confirmed. */
    List<Change> against(Content content) {
        List<Change> all = new ArrayList<>();
        if (documentType != null) {
            all.add(new Change(DOCUMENT_TYPE, content.documentType(), documentType));
        }
        new TreeMap<>(changes)
                .forEach((field, value) ->
                        all.add(new Change(field, content.value(field).orElse(null), normal(field, value))));
        return List.copyOf(all);
    }

    /**
     * What reading noticed, after a person has looked: what concerns a corrected field, or the document as a whole, stops
     * it no longer but stays on record.
     */
    List<Finding> settle(List<Finding> reading) {
        return reading.stream()
                .map(finding -> isSettled(finding)
                        ? new Finding(finding.code(), Severity.INFO, finding.field(), finding.message())
                        : finding)
                .toList();
    }

    private boolean isSettled(Finding finding) {
        return finding.severity().stops()
                && (finding.field() == null
                        || changes.containsKey(finding.field())
                        || (documentType != null && Objects.equals(finding.field(), DOCUMENT_TYPE)));
    }

    private static @Nullable String normal(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return WITHOUT_BLANKS.contains(field) ? value.replaceAll("\\s", "") : value.strip();
    }
}
