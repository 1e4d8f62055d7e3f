package dev.kontor.extraction.learning;

import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.layout.Word;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What tells the layout of one supplier from all others.
 *
 * @param keys tokens that identify somebody: VAT ids, account, phone and register numbers, addresses in the net
 * @param marks words with their place on the first page, on a grid of {@value #GRID} points
 */
record Fingerprint(Set<String> keys, Set<String> marks) {

    private static final int GRID = 12;

    /** Marks two documents of one layout have in common, of those the layout is known by. */
    private static final double SAME_LAYOUT = 0.5;

    /** One shared key may be the buyer's own number. */
    private static final int SHARED_KEYS = 2;

    private static final Pattern IDENTIFIES =
            Pattern.compile("(?=(?:.*\\d){6})[\\p{L}\\p{N}./+-]{7,34}|.*@.+\\..+|www\\..+");

    static Fingerprint of(Layout layout) {
        Set<String> keys = new HashSet<>();
        Set<String> marks = new HashSet<>();
        for (Segment segment : layout.segments()) {
            if (segment.page() > 1) {
                break;
            }
            for (Word word : segment.words()) {
                String text = word.text().toLowerCase(Locale.ROOT);
                if (IDENTIFIES.matcher(text).matches()) {
                    keys.add(text);
                }
                if (Labels.isLabel(text) && text.length() > 2) {
                    marks.add(mark(text, word.x(), word.y()));
                }
            }
        }
        return new Fingerprint(keys, marks);
    }

    private static String mark(String text, double x, double y) {
        return text + "@" + Math.round(x / GRID) + "," + Math.round(y / GRID);
    }

    /** The layout these pages have; empty for one that was not seen before. */
    Optional<Template> among(Collection<Template> templates) {
        return templates.stream()
                .filter(template -> shared(keys, template.keys())
                        >= Math.min(SHARED_KEYS, template.keys().size()))
                .filter(template -> likeness(template) >= SAME_LAYOUT)
                .max(Comparator.comparingDouble(this::likeness));
    }

    private double likeness(Template template) {
        return template.marks().isEmpty()
                ? 0
                : (double) shared(marks, template.marks())
                        / Math.min(template.marks().size(), Math.max(marks.size(), 1));
    }

    private static long shared(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).count();
    }

    /** The marks both have. */
    Set<String> common(Template template) {
        return Set.copyOf(
                List.copyOf(template.marks()).stream().filter(marks::contains).toList());
    }
}
