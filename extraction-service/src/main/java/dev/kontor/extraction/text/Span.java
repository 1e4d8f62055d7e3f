package dev.kontor.extraction.text;

import dev.kontor.events.document.Field;
import dev.kontor.extraction.layout.Word;
import java.util.ArrayList;
import java.util.List;

/** A part of a line, by offsets of its text; the end is exclusive. */
record Span(Line line, int start, int end) {

    String text() {
        return line.text().substring(start, end);
    }

    double left() {
        return words().getFirst().x();
    }

    double right() {
        return words().getLast().right();
    }

    /** Whether it stands above or below the other one. */
    boolean overlaps(Span other) {
        return left() < other.right() && other.left() < right();
    }

    /** The page and the smallest box around its words. */
    Field.Place place() {
        double top = Double.MAX_VALUE;
        double bottom = 0;
        for (Word word : words()) {
            top = Math.min(top, word.y());
            bottom = Math.max(bottom, word.y() + word.height());
        }
        return new Field.Place(
                null,
                line.page(),
                new Field.Box(tenth(left()), tenth(top), tenth(right() - left()), tenth(bottom - top)));
    }

    Found found(String value, double confidence) {
        return new Found(value, confidence, place());
    }

    private static double tenth(double points) {
        return Math.round(points * 10) / 10.0;
    }

    private List<Word> words() {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < line.words().size(); i++) {
            int from = line.starts().get(i);
            if (from < end && from + line.words().get(i).text().length() > start) {
                words.add(line.words().get(i));
            }
        }
        return words.isEmpty() ? line.words() : words;
    }
}
