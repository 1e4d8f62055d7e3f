package dev.kontor.extraction.fields;

import dev.kontor.events.document.Field;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.layout.Word;
import java.util.List;

/**
 * A value that a field could have, by its form alone, and where it stands.
 *
 * @param value normalised as the field's values are
 * @param from offset in the text of the segment
 * @param to offset behind the last character
 * @param signs what the form itself says for or against it, as features
 */
public record Candidate(String value, Segment segment, int from, int to, List<String> signs) {

    Candidate(String value, Segment segment, int from, int to) {
        this(value, segment, from, to, List.of());
    }

    public List<Word> words() {
        return segment.words(from, to);
    }

    /** The page and the smallest box around its words, in tenths of a point. */
    public Field.Place place() {
        List<Word> words = words().isEmpty() ? segment.words() : words();
        double top = words.stream().mapToDouble(Word::y).min().orElse(0);
        double bottom = words.stream().mapToDouble(Word::bottom).max().orElse(0);
        double left = words.getFirst().x();
        double right = words.getLast().right();
        return new Field.Place(
                null, segment.page(), new Field.Box(tenth(left), tenth(top), tenth(right - left), tenth(bottom - top)));
    }

    private static double tenth(double points) {
        return Math.round(points * 10) / 10.0;
    }
}
