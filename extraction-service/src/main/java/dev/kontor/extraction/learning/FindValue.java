package dev.kontor.extraction.learning;

import dev.kontor.events.document.Field.Place;
import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.layout.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds everything on pages that says a value. */
final class FindValue {

    /** Words a value may be spread over. */
    private static final int MOST = 8;

    private FindValue() {}

    /**
     * A place that says the value.
     *
     * @param from index of the first word in the segment
     * @param words how many
     */
    record Occurrence(Segment segment, int from, int words, Place place) {}

    static List<Occurrence> in(Layout layout, String value, Writing writing) {
        List<Occurrence> found = new ArrayList<>();
        String wanted = value.toLowerCase(Locale.ROOT);
        for (Segment segment : layout.segments()) {
            List<Word> words = segment.words();
            for (int from = 0; from < words.size(); from++) {
                StringBuilder text = new StringBuilder();
                for (int to = from; to < Math.min(words.size(), from + MOST); to++) {
                    text.append(text.isEmpty() ? "" : " ").append(words.get(to).text());
                    Optional<String> said = writing.value(text.toString());
                    if (said.isPresent() && said.get().toLowerCase(Locale.ROOT).equals(wanted)) {
                        List<Word> covered = words.subList(from, to + 1);
                        found.add(new Occurrence(segment, from, covered.size(), Found.place(segment, covered)));
                        break;
                    }
                }
            }
        }
        return found;
    }
}
