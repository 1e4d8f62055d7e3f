package dev.kontor.extraction.classify;

import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.extraction.classify.FirstPages.Beginning;
import dev.kontor.extraction.layout.Layout;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells whether a file holds several documents: two invoices scanned in one go, of which only one would be booked. It says
 * where they could be set apart and why; a person does it.
 */
public final class FindDocuments {

    private FindDocuments() {}

    /** Empty where the pages are one document. */
    public static List<Finding> findings(Layout layout) {
        List<Beginning> beginnings = FirstPages.of(layout);
        if (beginnings.isEmpty()) {
            return List.of();
        }
        int pages = layout.pages().size();
        String parts = IntStream.range(0, beginnings.size())
                .mapToObj(i -> part(
                        beginnings.get(i),
                        i + 1 < beginnings.size() ? beginnings.get(i + 1).page() - 1 : pages))
                .collect(Collectors.joining(", "));
        String message = "The file seems to hold " + (beginnings.size() + 1) + " documents: "
                + range(1, beginnings.getFirst().page() - 1) + ", " + parts + ". They were read as one.";
        return List.of(new Finding("SEVERAL_DOCUMENTS", Severity.CLARIFY, null, message));
    }

    private static String part(Beginning beginning, int last) {
        return range(beginning.page(), last) + " (" + beginning.reason() + ")";
    }

    private static String range(int first, int last) {
        return first == last ? "page " + first : "pages " + first + " to " + last;
    }
}
