package dev.kontor.extraction.fields;

import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Word;
import java.util.ArrayList;
import java.util.List;

/** A page as a test writes it: rows in a type of ten points; a bar stands for the gap between columns. */
public final class Sketch {

    private Sketch() {}

    /** The same, as an engine would read it from a picture: surely, but not certainly. */
    static Page scan(String text) {
        Page page = page(text);
        List<Word> words = page.words().stream()
                .map(word -> new Word(word.text(), word.x(), word.y(), word.width(), word.height(), 0.95))
                .toList();
        return new Page(1, page.width(), page.height(), words);
    }

    public static Page page(String text) {
        List<Word> words = new ArrayList<>();
        double y = 60;
        for (String row : text.split("\n", -1)) {
            double x = 50;
            for (String word : row.strip().split(" ", -1)) {
                if (word.equals("|")) {
                    x = Math.ceil((x + 20) / 100) * 100;
                } else if (!word.isEmpty()) {
                    words.add(new Word(word, x, y, 5 * word.length(), 7));
                    x += 5 * word.length() + 3;
                }
            }
            y += row.isBlank() ? 30 : 12;
        }
        return new Page(1, 595, 842, words);
    }
}
