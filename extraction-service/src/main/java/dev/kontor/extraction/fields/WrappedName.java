package dev.kontor.extraction.fields;

import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Segment;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name that goes on in the line below.
 *
 * @param text of both lines
 * @param how {@code wrapped} before its legal form or the rest of it, or behind an "and"; {@code broken} anywhere else
 */
record WrappedName(String text, String how) {

    private static final Pattern OPEN_END = Pattern.compile("(?:&|\\+| und| et| and)$");

    /** The name that begins with a line; null when the one below does not end in a legal form. */
    static @Nullable WrappedName at(Layout layout, Segment segment) {
        List<Segment> block = layout.blockOf(segment).segments();
        int below = block.indexOf(segment) + 1;
        if (below >= block.size()) {
            return null;
        }
        String text = segment.text();
        String both = text + " " + block.get(below).text();
        Matcher legal = LegalForms.FORM.matcher(both);
        int begins = both.length();
        while (legal.find()) {
            begins = legal.end() == both.length() ? legal.start() : begins;
        }
        if (begins == both.length()) {
            return null;
        }
        if (begins <= text.length() + 1 || OPEN_END.matcher(text).find()) {
            return new WrappedName(both, "wrapped");
        }
        return LegalForms.FORM.matcher(text).find() ? null : new WrappedName(both, "broken");
    }
}
