package dev.kontor.extraction.tables;

import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.writing.Amounts;
import dev.kontor.extraction.writing.Labels;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;

/** What was paid at a till: what was handed over less the change is what the goods cost, however the total is printed. */
public final class Tendered {

    /** The change stands below what was handed over, with little between them. */
    private static final int ROWS_BELOW = 3;

    private Tendered() {}

    /** In cents, at least one; empty where the pages state no such payment, or no change. */
    public static OptionalLong paid(Layout layout) {
        List<Row> rows = layout.rows();
        for (int i = 0; i < rows.size(); i++) {
            OptionalLong tendered = labelled(rows.get(i), "tendered");
            for (int below = i + 1; tendered.isPresent() && below < rows.size() && below <= i + ROWS_BELOW; below++) {
                OptionalLong change = labelled(rows.get(below), "change");
                if (change.isPresent() && change.getAsLong() < tendered.getAsLong()) {
                    return OptionalLong.of(tendered.getAsLong() - change.getAsLong());
                }
            }
        }
        return OptionalLong.empty();
    }

    /** The last amount of a row that has such a label; change may be printed with a minus. */
    private static OptionalLong labelled(Row row, String concept) {
        OptionalLong last = OptionalLong.empty();
        boolean labelled = false;
        for (Segment segment : row.segments()) {
            labelled |= segment.labels().stream()
                    .map(Labels.Hit::concepts)
                    .anyMatch(concepts -> concepts.contains(concept));
            Matcher amount = Amounts.FORM.matcher(segment.text());
            while (labelled && amount.find()) {
                last = OptionalLong.of(
                        Amounts.parse(amount.group()).abs().movePointRight(2).longValue());
            }
        }
        return last;
    }
}
