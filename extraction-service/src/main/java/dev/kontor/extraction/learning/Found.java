package dev.kontor.extraction.learning;

import dev.kontor.events.document.Field.Box;
import dev.kontor.events.document.Field.Place;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.layout.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that stands on a page.
 *
 * @param value in its normal form
 * @param place null for one that is known without looking
 */
record Found(String value, @Nullable Place place) {

    /** @param words at least one */
    static Place place(Segment segment, List<Word> words) {
        double top = words.stream().mapToDouble(Word::y).min().orElse(0);
        double bottom = words.stream().mapToDouble(Word::bottom).max().orElse(0);
        double left = words.getFirst().x();
        return new Place(
                null, segment.page(), new Box(left, top, words.getLast().right() - left, bottom - top));
    }
}
