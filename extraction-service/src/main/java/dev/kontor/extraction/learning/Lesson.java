package dev.kontor.extraction.learning;

import dev.kontor.events.document.Content;
import dev.kontor.extraction.classify.Kind;
import dev.kontor.extraction.fields.Fields;
import dev.kontor.extraction.fields.Sample;
import dev.kontor.extraction.layout.Page;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the weights learn from a confirmed document. Pages and not what the reader made of them: a later release may look at
 * pages otherwise.
 *
 * @param settles as {@link Kind#settles} has it for the confirmed type
 * @param values that were confirmed, by field; what is not there is not stated, as nobody missed it
 */
public record Lesson(boolean settles, List<Page> pages, Map<String, String> values) {

    /** Empty for a type whose fields are not known. */
    public static Optional<Lesson> of(List<Page> pages, Content confirmed) {
        return Kind.labelled(confirmed.documentType()).map(kind -> {
            Map<String, String> values = new HashMap<>();
            for (String field : Fields.names()) {
                confirmed.value(field).ifPresent(value -> values.put(field, value));
            }
            return new Lesson(kind.settles(), pages, values);
        });
    }

    /** Of a document that settles nothing only what it is filed by has been looked at. */
    public Sample sample(String supplier) {
        Set<String> unknown = new HashSet<>(settles ? Set.of() : Fields.names());
        unknown.removeAll(Fields.FILED);
        return new Sample(supplier, false, settles, pages, values, unknown);
    }
}
