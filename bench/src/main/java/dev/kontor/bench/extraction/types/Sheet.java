package dev.kontor.bench.extraction.types;

import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A page that words are put on, from top to bottom. */
final class Sheet {

    /** Average width of a glyph against the height of the type. */
    private static final double GLYPH = 0.72;

    private final double width;
    private final double height;
    private final RandomGenerator random;
    private final boolean scanned;
    private final List<Word> words = new ArrayList<>();
    private double y;

    /** @param scanned whether letters are misread now and then */
    Sheet(double width, double height, RandomGenerator random, boolean scanned) {
        this.width = width;
        this.height = height;
        this.random = random;
        this.scanned = scanned;
        this.y = 0.04 * height;
    }

    double width() {
        return width;
    }

    /** Moves down by a part of the page. */
    void skip(double part) {
        y += part * height;
    }

    void moveTo(double part) {
        y = Math.max(y, part * height);
    }

    boolean isFull() {
        return y > 0.95 * height;
    }

    void line(double left, double size, String text) {
        put(left, size, text);
        y += 1.9 * size;
    }

    /** Without moving down. */
    void put(double left, double size, String text) {
        double x = left;
        for (String word : text.strip().split("\\s+", -1)) {
            double wide = GLYPH * size * word.length();
            if (x + wide > width - 20 && x > left) {
                x = left;
                y += 1.8 * size;
            }
            words.add(new Word(misread(word), x, y, wide, size, scanned ? 0.9 : 1));
            x += wide + 0.45 * size;
        }
    }

    private String misread(String word) {
        if (!scanned || word.length() < 4 || random.nextInt(25) > 0) {
            return word;
        }
        int at = random.nextInt(word.length());
        return word.substring(0, at) + "il1o0ecnu".charAt(random.nextInt(9)) + word.substring(at + 1);
    }

    Page page(int number) {
        return new Page(number, width, height, words);
    }
}
