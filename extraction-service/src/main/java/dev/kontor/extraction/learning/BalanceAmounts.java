package dev.kontor.extraction.learning;

import dev.kontor.extraction.learning.WeighValues.Weighed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses net, tax and gross together: what adds up is meant, whatever stands nearer to its label. */
final class BalanceAmounts {

    /** Values of each field that are tried. */
    private static final int TRIED = 6;

    /** What a sum that adds up is worth, and one that does not costs. */
    private static final double SUM = 3;

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private BalanceAmounts() {}

    /** Puts the best choice of the three first. */
    static void in(Map<String, List<Weighed>> weighed) {
        List<Weighed> best = List.of();
        double most = Double.NEGATIVE_INFINITY;
        for (Weighed net : tried(weighed, "netTotal")) {
            for (Weighed tax : tried(weighed, "taxTotal")) {
                for (Weighed gross : tried(weighed, "grossTotal")) {
                    double score = net.score() + tax.score() + gross.score() + sum(net, tax, gross);
                    if (score > most) {
                        most = score;
                        best = List.of(net, tax, gross);
                    }
                }
            }
        }
        if (!best.isEmpty()) {
            first(weighed, "netTotal", best.get(0));
            first(weighed, "taxTotal", best.get(1));
            first(weighed, "grossTotal", best.get(2));
        }
    }

    private static List<Weighed> tried(Map<String, List<Weighed>> weighed, String field) {
        List<Weighed> values = weighed.getOrDefault(field, List.of());
        return values.subList(0, Math.min(TRIED, values.size()));
    }

    private static double sum(Weighed net, Weighed tax, Weighed gross) {
        BigDecimal whole = amount(gross);
        BigDecimal part = amount(net);
        BigDecimal rest = amount(tax);
        if (whole == null || part == null) {
            return 0;
        }
        return part.add(rest == null ? BigDecimal.ZERO : rest)
                                .subtract(whole)
                                .abs()
                                .compareTo(CENT)
                        <= 0
                ? SUM
                : rest == null ? 0 : -SUM;
    }

    /** Without sign, as the type of the document decides it. */
    private static @Nullable BigDecimal amount(Weighed weighed) {
        return weighed.value() == null ? null : new BigDecimal(weighed.value()).abs();
    }

    private static void first(Map<String, List<Weighed>> weighed, String field, Weighed best) {
        List<Weighed> values = new ArrayList<>(weighed.getOrDefault(field, List.of()));
        values.remove(best);
        values.addFirst(best);
        weighed.put(field, values);
    }
}
