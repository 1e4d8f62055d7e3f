package dev.kontor.extraction.classify;

import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a file holds several documents: two invoices scanned in one go, of which only one would be booked. */
public final class FindDocuments {

    private static final Pattern FIRST_OF = Pattern.compile(
            "(?:seite|page|blatt|sheet)\\s*:?\\s*(\\d{1,3})\\s*(?:von|of|/|sur|de)\\s*\\d{1,3}\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9/.-]*\\d[A-Z0-9/.-]*");
    private static final double UPPER_PART = 0.45;

    private FindDocuments() {}

    /** Empty where the pages are one document. */
    public static List<Finding> findings(Layout layout) {
        List<Integer> pages = layout.pages().size() < 2 ? List.of(1) : firstPages(layout);
        return pages.size() < 2
                ? List.of()
                : List.of(new Finding(
                        "SEVERAL_DOCUMENTS",
                        Severity.CLARIFY,
                        null,
                        "A document seems to begin on each of the pages "
                                + String.join(
                                        ", ",
                                        pages.stream().map(String::valueOf).toList())
                                + "; only one was read."));
    }

    /** The pages on which a document begins, from 1; page counts begin again there, or a heading has another number. */
    static List<Integer> firstPages(Layout layout) {
        Map<Integer, Integer> counted = counted(layout);
        Map<Integer, String> headed = headed(layout);
        List<Integer> first = new ArrayList<>(List.of(1));
        String number = headed.get(1);
        for (int page = 2; page <= layout.pages().size(); page++) {
            String here = headed.get(page);
            boolean again =
                    counted.containsKey(page) && counted.get(page) == 1 && counted.getOrDefault(page - 1, 0) > 0;
            boolean continues = counted.getOrDefault(page, 0) > 1;
            boolean other = here != null && number != null && !here.equals(number);
            if (again || (other && !continues)) {
                first.add(page);
            }
            number = here == null ? number : here;
        }
        return first;
    }

    /** The number each page says it has. */
    private static Map<Integer, Integer> counted(Layout layout) {
        Map<Integer, Integer> counted = new TreeMap<>();
        for (Segment segment : layout.segments()) {
            Matcher matcher = FIRST_OF.matcher(segment.text());
            if (matcher.find()) {
                counted.putIfAbsent(segment.page(), Integer.parseInt(matcher.group(1)));
            }
        }
        return counted;
    }

    /** The number in the heading of each page that has one, such as {@code Rechnung 4711}. */
    private static Map<Integer, String> headed(Layout layout) {
        Map<Integer, String> headed = new TreeMap<>();
        List<Passage> passages = Passage.of(layout, Integer.MAX_VALUE);
        for (Naming naming : FindNamings.in(passages, layout.bodyHeight())) {
            if (naming.kind().settles()
                    && naming.role() == Naming.Role.NUMBERED
                    && naming.passage().top() < UPPER_PART) {
                Matcher matcher = NUMBER.matcher(naming.passage().segment().text());
                if (matcher.find()) {
                    headed.putIfAbsent(naming.passage().page(), matcher.group());
                }
            }
        }
        return headed;
    }
}
