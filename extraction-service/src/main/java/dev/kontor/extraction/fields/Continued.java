package dev.kontor.extraction.fields;

import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Segment;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line with what a narrow column may have broken off it: a value of either's form may stand across the break.
 *
 * @param text of both lines, with a blank between them unless the first ends, or the second begins, with a mark that joins
 * @param end of the first line within the text
 */
record Continued(Segment segment, String text, int end) {

    /** More words are running text, in which a value that is broken has lost its label as well. */
    private static final int MOST_WORDS = 6;

    /** A value is broken behind a mark, or between the parts of a date or a number. */
    private static final Pattern OPEN = Pattern.compile(
            "(?U).*(?:[-/.,_]|(?<![\\p{L}\\d])\\d{1,3}|(?<!\\p{L})[A-Z]{1,4}|(?<!\\p{L})\\p{L}{3,9}\\.?)");

    private static final Pattern GOES_ON = Pattern.compile("(?U)[-/]?[\\p{L}\\d]*\\d.*|\\p{L}{3,9}\\.? .*\\d.*|[-/].+");
    private static final String JOINING = "-/_";

    /** The line with the one below it in its block; null when it is not broken off. */
    static @Nullable Continued of(Layout layout, Segment segment) {
        if (segment.words().size() > MOST_WORDS && !segment.text().endsWith("-")) {
            return null;
        }
        List<Segment> block = layout.blockOf(segment).segments();
        int below = block.indexOf(segment) + 1;
        if (below >= block.size()) {
            return null;
        }
        String first = segment.text();
        String next = block.get(below).text();
        boolean begun = JOINING.indexOf(next.charAt(0)) >= 0;
        if (!GOES_ON.matcher(next).matches() || (!begun && !OPEN.matcher(first).matches())) {
            return null;
        }
        boolean joined = begun || JOINING.indexOf(first.charAt(first.length() - 1)) >= 0;
        return new Continued(segment, first + (joined ? "" : " ") + next, first.length());
    }

    /** Whether what was found begins in the first line and ends in the second. */
    boolean isAcross(Matcher found) {
        return found.start() < end && found.end() > end + 1;
    }

    /** A value across the break; its place is the part in the first line. */
    Candidate candidate(String value, int start, List<String> signs) {
        return new Candidate(value, segment, start, end, signs);
    }
}
