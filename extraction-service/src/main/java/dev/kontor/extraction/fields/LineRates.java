package dev.kontor.extraction.fields;

import dev.kontor.events.document.LineItem;
import dev.kontor.events.document.VatGroup;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rate of tax of lines that do not state it themselves, from what the breakdown says of all of them. */
final class LineRates {

    /** With more lines too many of their sums come to the same. */
    private static final int MOST_LINES = 14;

    private LineRates() {}

    /** @param groups the breakdown, at most one of each rate */
    static List<LineItem> of(List<LineItem> lines, List<VatGroup> groups) {
        if (lines.isEmpty() || groups.isEmpty() || groups.size() > 2) {
            return lines;
        }
        BigDecimal first = groups.getFirst().rate();
        if (groups.size() == 1) {
            return lines.stream()
                    .map(line -> line.vatRate() == null ? rated(line, first) : line)
                    .toList();
        }
        if (lines.stream().anyMatch(line -> line.vatRate() != null)) {
            return lines;
        }
        int taken = ofFirst(lines, groups.getFirst().base(), groups.getLast().base());
        BigDecimal last = groups.getLast().rate();
        return taken == 0
                ? lines
                : IntStream.range(0, lines.size())
                        .mapToObj(i -> rated(lines.get(i), (taken & (1 << i)) != 0 ? first : last))
                        .toList();
    }

    /** The only set of lines, as bits, that comes to one base while the others come to the other; 0 without. */
    private static int ofFirst(List<LineItem> lines, @Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null || lines.size() > MOST_LINES) {
            return 0;
        }
        long[] cents = new long[lines.size()];
        for (int i = 0; i < cents.length; i++) {
            BigDecimal total = lines.get(i).lineTotal();
            if (total == null || total.scale() > 2) {
                return 0;
            }
            cents[i] = total.movePointRight(2).longValueExact();
        }
        long wanted = one.movePointRight(2).longValue();
        long all = wanted + other.movePointRight(2).longValue();
        int found = 0;
        for (int set = 1; set < (1 << cents.length); set++) {
            long sum = 0;
            long rest = 0;
            for (int i = 0; i < cents.length; i++) {
                if ((set & (1 << i)) == 0) {
                    rest += cents[i];
                } else {
                    sum += cents[i];
                }
            }
            if (sum == wanted && rest == all - wanted) {
                if (found != 0) {
                    return 0;
                }
                found = set;
            }
        }
        return found;
    }

    private static LineItem rated(LineItem line, @Nullable BigDecimal rate) {
        return new LineItem(
                line.lineId(),
                line.description(),
                line.articleNumber(),
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.lineTotal(),
                rate,
                line.parentLineId(),
                line.priceBaseQuantity(),
                line.details());
    }
}
