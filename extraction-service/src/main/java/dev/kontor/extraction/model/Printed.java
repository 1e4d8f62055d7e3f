package dev.kontor.extraction.model;

import dev.kontor.events.document.Field.Box;
import dev.kontor.events.document.Field.Place;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds text on pages, word for word; only blanks and case may differ. */
final class Printed {

    /** Words a value may be spread over. */
    private static final int MOST = 12;

    private Printed() {}

    /** Where it stands first; empty when it stands nowhere. */
    static Optional<Place> place(List<Page> pages, String text) {
        String wanted = bare(text);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        for (Page page : pages) {
            for (int from = 0; from < page.words().size(); from++) {
                int to = end(page.words(), from, wanted);
                if (to > from) {
                    return Optional.of(
                            new Place(null, page.number(), box(page.words().subList(from, to))));
                }
            }
        }
        return Optional.empty();
    }

    /** The end, exclusive, of the words that together are the text; -1 when they are not. */
    private static int end(List<Word> words, int from, String wanted) {
        int matched = 0;
        for (int i = from; i < Math.min(words.size(), from + MOST); i++) {
            String word = bare(words.get(i).text());
            if (!wanted.startsWith(word, matched)) {
                return -1;
            }
            matched += word.length();
            if (matched == wanted.length()) {
                return i + 1;
            }
        }
        return -1;
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    private static Box box(List<Word> words) {
        double left = words.stream().mapToDouble(Word::x).min().orElse(0);
        double top = words.stream().mapToDouble(Word::y).min().orElse(0);
        double right = words.stream().mapToDouble(Word::right).max().orElse(0);
        double bottom = words.stream().mapToDouble(Word::bottom).max().orElse(0);
        return new Box(left, top, right - left, bottom - top);
    }
}
