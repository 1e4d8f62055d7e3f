package dev.kontor.extraction.classify;

import dev.kontor.events.document.Field.Box;
import dev.kontor.extraction.layout.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What kind of document it is.
 *
 * @param probability 0 to 1, of this kind being right
 * @param heading the words that say so; null when none do
 */
public record Classification(
        Kind kind, double probability, @Nullable Heading heading) {

    /**
     * Words that name the kind.
     *
     * @param page from 1
     */
    public record Heading(String text, int page, Box box) {

        static Heading of(Naming naming) {
            Segment segment = naming.passage().segment();
            return new Heading(
                    segment.text(),
                    segment.page(),
                    new Box(
                            segment.left(),
                            segment.top(),
                            segment.right() - segment.left(),
                            segment.bottom() - segment.top()));
        }
    }
}
