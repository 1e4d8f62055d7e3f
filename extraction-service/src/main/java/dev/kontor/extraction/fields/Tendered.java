package dev.kontor.extraction.fields;

import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.writing.Amounts;
import dev.kontor.extraction.writing.Labels;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;

/** What was paid at a till: what was handed over less the change is what the goods cost, however the total is printed. */
final class Tendered {

    /** The change stands below what was handed over, with little between them. */
    private static final int ROWS_BELOW = 3;

    private Tendered() {}

    /** In cents, at least one; empty where the pages state no such payment, or no change. */
    static OptionalLong paid(Paper paper) {
        List<Row> rows = paper.layout().rows();
        for (int i = 0; i < rows.size(); i++) {
            OptionalLong tendered = labelled(paper, rows.get(i), "tendered");
            for (int below = i + 1; tendered.isPresent() && below < rows.size() && below <= i + ROWS_BELOW; below++) {
                OptionalLong change = labelled(paper, rows.get(below), "change");
                if (change.isPresent() && change.getAsLong() < tendered.getAsLong()) {
                    return OptionalLong.of(tendered.getAsLong() - change.getAsLong());
                }
            }
        }
        return OptionalLong.empty();
    }

    /** The last amount of a row that has such a label; change may be printed with a minus. */
    private static OptionalLong labelled(Paper paper, Row row, String concept) {
        OptionalLong last = OptionalLong.empty();
        boolean labelled = false;
        for (Segment segment : row.segments()) {
            labelled |= paper.labels(segment).stream()
                    .map(Labels.Hit::concepts)
                    .anyMatch(concepts -> concepts.contains(concept));
            Matcher amount = Amounts.FORM.matcher(segment.text());
            while (labelled && amount.find()) {
                last = OptionalLong.of(
                        Math.abs(Arithmetic.cents(Amounts.parse(amount.group()).toPlainString())));
            }
        }
        return last;
    }
}
