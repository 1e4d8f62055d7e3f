package dev.kontor.extraction.fields;

import dev.kontor.extraction.layout.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A document to learn from: its pages and what they say.
 *
 * @param family of layouts; whatever is learned is judged on families it was not learned from
 * @param made by a generator: it shows less of what people send than a real one
 * @param settles whether it settles a supply; of other documents {@link Fields#FILED} alone is read
 * @param expected values by field, normalised as {@link Fields} has them
 * @param unknown fields of which nobody said whether the pages state them; nothing is learned about those
 */
public record Sample(
        String family,
        boolean made,
        boolean settles,
        List<Page> pages,
        Map<String, String> expected,
        Set<String> unknown) {

    public Sample {
        pages = List.copyOf(pages);
        expected = Map.copyOf(expected);
        unknown = Set.copyOf(unknown);
    }

    /** What is read of such a document. */
    Set<String> asked() {
        return settles ? Fields.all().keySet() : Fields.WEIGHED_TO_FILE;
    }
}
