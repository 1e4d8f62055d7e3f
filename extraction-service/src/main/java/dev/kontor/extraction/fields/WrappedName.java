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
 * @param how {@code wrapped} before its legal form or the rest of it, or behind an "and"; {@code broken} anywhere else;
 *     {@code wrappedlarge} where both lines are in the same large type, as nothing else in their block is
 */
record WrappedName(String text, String how) {

    private static final Pattern OPEN_END = Pattern.compile("(?:&|\\+| und| et| and)$");

    /** So many times the usual height of type at least is that of a letterhead. */
    private static final double LARGE = 1.15;

    private static final double SAME_SIZE = 0.06;

    /** The name that begins with a line; null when nothing says that it goes on in the one below. */
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
            return isLetterhead(layout, block, below) ? new WrappedName(both, "wrappedlarge") : null;
        }
        if (begins <= text.length() + 1 || OPEN_END.matcher(text).find()) {
            return new WrappedName(both, "wrapped");
        }
        return LegalForms.FORM.matcher(text).find() ? null : new WrappedName(both, "broken");
    }

    /** Whether the first two lines of a block are in one large type, and what follows is in a smaller one. */
    private static boolean isLetterhead(Layout layout, List<Segment> block, int second) {
        double size = block.getFirst().height();
        return second == 1
                && size > LARGE * layout.bodyHeight()
                && Math.abs(block.get(1).height() - size) < SAME_SIZE * size
                && (block.size() == 2 || block.get(2).height() < size / LARGE);
    }
}
