package dev.kontor.extraction.classify;

import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.layout.Word;
import dev.kontor.extraction.writing.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pages on which a further document begins: the count of pages begins again, or what heads the page, or is called
 * the number of the invoice, is another one. A page that counts on, and one without a heading of its own such as the terms of
 * business, begins none.
 */
final class FirstPages {

    private static final Pattern COUNT = Pattern.compile(
            "(?:seite|page|blatt|sheet)\\s*:?\\s*(\\d{1,3})\\s*(?:von|of|/|sur|de)\\s*\\d{1,3}\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBER = Pattern.compile("(?=.*\\d)[A-Z0-9][A-Z0-9/._-]*[A-Z0-9]");
    private static final Pattern DATE = Pattern.compile(
            "\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{2}|\\d{4})\\.?|\\d{4}-\\d{2}-\\d{2}|(?:19|20)\\d{2}|\\d{1,2}\\.");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final double UPPER_PART = 0.45;

    /** Type of a title against that of the body: an earlier invoice is named in type like any other. */
    private static final double LARGER = 1.2;

    /**
     * A page that begins a document.
     *
     * @param page from 2
     * @param reason half a sentence for people
     */
    record Beginning(int page, String reason) {}

    private final Layout layout;
    private final Map<Integer, Integer> counted = new HashMap<>();
    private final Map<Integer, String> headed = new HashMap<>();
    private final Map<Integer, String> labelled = new HashMap<>();
    private final Map<Integer, Double> heights = new HashMap<>();
    private final List<Integer> titled = new ArrayList<>();

    private FirstPages(Layout layout) {
        this.layout = layout;
        layout.pages().forEach(page -> heights.put(page.number(), page.height()));
        counts();
        headings();
        labels();
    }

    /** In their order, without the first page of all; empty where the pages are one document. */
    static List<Beginning> of(Layout layout) {
        return layout.pages().size() < 2 ? List.of() : new FirstPages(layout).find();
    }

    private List<Beginning> find() {
        List<Beginning> found = new ArrayList<>();
        String heading = headed.get(1);
        String number = labelled.get(1);
        for (int page = 2; page <= layout.pages().size(); page++) {
            boolean continues = counted.getOrDefault(page, 0) > 1;
            boolean again = counted.getOrDefault(page, 0) == 1 && counted.getOrDefault(page - 1, 0) > 0;
            if (again && (titled.contains(page) || labelled.containsKey(page))) {
                found.add(new Beginning(page, "the count of pages begins again"));
            } else if (!continues && isOther(heading, headed.get(page))) {
                found.add(new Beginning(page, "its heading has another number"));
            } else if (!continues && titled.contains(page) && isOther(number, labelled.get(page))) {
                found.add(new Beginning(page, "it has a heading and another number"));
            }
            heading = headed.getOrDefault(page, heading);
            number = labelled.getOrDefault(page, number);
        }
        return found;
    }

    /** What is not stated on one of them is no difference. */
    private static boolean isOther(@Nullable String before, @Nullable String here) {
        return before != null && here != null && !before.equals(here);
    }

    /** The number each page says it has. */
    private void counts() {
        for (Segment segment : layout.segments()) {
            Matcher count = COUNT.matcher(segment.text());
            if (count.find()) {
                counted.putIfAbsent(segment.page(), Integer.parseInt(count.group(1)));
            }
        }
    }

    /** Headings of pages, and the number in those that have one, such as {@code Rechnung 4711}. */
    private void headings() {
        List<Passage> passages = Passage.of(layout, Integer.MAX_VALUE);
        for (Naming naming : FindNamings.in(passages, layout.bodyHeight())) {
            int page = naming.passage().page();
            boolean title = naming.heads()
                    && naming.size() >= LARGER
                    && naming.passage().top() < UPPER_PART;
            if (naming.kind().settles() && title) {
                titled.add(page);
                if (naming.role() == Naming.Role.NUMBERED) {
                    number(naming.passage().segment().text()).ifPresent(number -> headed.putIfAbsent(page, number));
                }
            }
        }
    }

    /** What pages call the number of the invoice. */
    private void labels() {
        for (Row row : layout.rows()) {
            if (row.top() < UPPER_PART * heights.getOrDefault(row.page(), 0.0)) {
                for (int i = 0; i < row.segments().size(); i++) {
                    labelled(row, i).ifPresent(number -> labelled.putIfAbsent(row.page(), number));
                }
            }
        }
    }

    private static Optional<String> labelled(Row row, int i) {
        Segment segment = row.segments().get(i);
        for (Labels.Hit hit : segment.exactLabels()) {
            if (hit.concepts().contains("invoiceNumber")) {
                boolean last = hit.to() == segment.words().size();
                return last && i + 1 < row.segments().size()
                        ? number(row.segments().get(i + 1).text())
                        : number(segment
                                .words()
                                .subList(hit.to(), segment.words().size())
                                .stream()
                                .map(Word::text)
                                .collect(Collectors.joining(" ")));
            }
        }
        return Optional.empty();
    }

    /** The first thing in a text that may be a number of a document; a date is none. */
    private static Optional<String> number(String text) {
        return BLANK.splitAsStream(text)
                .filter(word ->
                        NUMBER.matcher(word).matches() && !DATE.matcher(word).matches())
                .findFirst();
    }
}
