package dev.kontor.extraction.fields;

import dev.kontor.extraction.writing.Amounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which amounts of a document can be net, tax and gross because they add up, in cents. */
final class Arithmetic {

    /** Pairs of more different amounts are too many to try; totals are among the last. */
    private static final int MOST = 240;

    /** Digits of amounts that are cents of a long however they are written. */
    private static final int LONGEST = 18;

    /** The rates of the EU, Switzerland, Norway and the United Kingdom, in tenths of a percent. */
    private static final Set<Integer> RATES = Set.of(
            21, 25, 26, 27, 30, 37, 38, 40, 48, 50, 55, 60, 70, 77, 80, 81, 85, 90, 95, 100, 120, 130, 135, 140, 150,
            160, 170, 180, 190, 200, 210, 220, 230, 240, 250, 255, 270);

    /** A net amount with its tax and what they come to. */
    record Triple(long net, long tax, long gross) {

        /** Whether the tax is what a rate in use makes of the net amount, to the cent. */
        boolean atOneRate() {
            if (net == 0) {
                return false;
            }
            long tenths = Math.round(1000.0 * tax / net);
            return RATES.contains((int) tenths) && Math.abs(Math.round(net * tenths / 1000.0) - tax) <= 1;
        }
    }

    /** @param percent a rate of tax */
    static boolean inUse(BigDecimal percent) {
        BigDecimal tenths = percent.movePointRight(1).stripTrailingZeros();
        return tenths.signum() > 0 && tenths.scale() <= 0 && RATES.contains(tenths.intValue());
    }

    /** The only rate in use that makes a tax of a net amount, to the cent; null without one, or with several. */
    static @Nullable BigDecimal rate(long net, long tax) {
        BigDecimal only = null;
        for (int tenths : RATES) {
            if (Math.abs(Math.round(net * tenths / 1000.0) - tax) <= 1) {
                if (only != null) {
                    return null;
                }
                only = BigDecimal.valueOf(tenths, 1);
            }
        }
        return only;
    }

    private final List<Triple> triples = new ArrayList<>();
    private final Map<Long, Integer> counts = new HashMap<>();
    private final Map<Long, List<String>> described = new HashMap<>();
    private final long largest;

    Arithmetic(List<Candidate> amounts) {
        List<Long> values = new ArrayList<>();
        for (Candidate amount : amounts) {
            long cents = cents(amount.value());
            if (counts.merge(cents, 1, Integer::sum) == 1) {
                values.add(cents);
            }
        }
        long[] tried = values.subList(Math.max(0, values.size() - MOST), values.size()).stream()
                .mapToLong(Long::longValue)
                .toArray();
        Set<Long> there = new HashSet<>(values.subList(values.size() - tried.length, values.size()));
        for (long net : tried) {
            for (long tax : tried) {
                boolean sensible = Math.abs(tax) * 100 <= Math.abs(net) * 28 && Math.abs(tax) * 100 >= Math.abs(net);
                if (tax != 0 && sensible && Long.signum(net) == Long.signum(tax) && there.contains(net + tax)) {
                    triples.add(new Triple(net, tax, net + tax));
                }
            }
        }
        this.largest = triples.stream()
                .mapToLong(triple -> Math.abs(triple.gross()))
                .max()
                .orElse(0);
    }

    /** @param value a decimal with a point and at most two decimals, as {@link Amounts#parse} gives it */
    static long cents(String value) {
        int point = value.length() - 3;
        return point > 0 && value.length() < LONGEST && value.charAt(point) == '.'
                ? Long.parseLong(value.substring(0, point) + value.substring(point + 1))
                : new BigDecimal(value).movePointRight(2).longValueExact();
    }

    List<Triple> triples() {
        return triples;
    }

    /** How often an amount stands on the pages. */
    int count(long cents) {
        return counts.getOrDefault(cents, 0);
    }

    void describe(Candidate candidate, List<String> features) {
        long cents = cents(candidate.value());
        features.addAll(described.computeIfAbsent(cents, this::features));
        features.add("count" + Math.min(count(cents), 4));
    }

    private List<String> features(long cents) {
        boolean net = false;
        boolean tax = false;
        boolean gross = false;
        boolean netAtRate = false;
        boolean taxAtRate = false;
        boolean grossAtRate = false;
        boolean ofLargest = false;
        for (Triple triple : triples) {
            if (triple.net() == cents || triple.tax() == cents || triple.gross() == cents) {
                boolean rate = triple.atOneRate();
                net |= triple.net() == cents;
                tax |= triple.tax() == cents;
                gross |= triple.gross() == cents;
                netAtRate |= rate && triple.net() == cents;
                taxAtRate |= rate && triple.tax() == cents;
                grossAtRate |= rate && triple.gross() == cents;
                ofLargest |= Math.abs(triple.gross()) == largest;
            }
        }
        List<String> features = new ArrayList<>();
        add(features, net, "sum:net");
        add(features, tax, "sum:tax");
        add(features, gross, "sum:gross");
        add(features, netAtRate, "rate:net");
        add(features, taxAtRate, "rate:tax");
        add(features, grossAtRate, "rate:gross");
        add(features, ofLargest, "sum:largest");
        add(features, net && ofLargest, "sum:largestnet");
        add(features, tax && ofLargest, "sum:largesttax");
        add(features, gross && ofLargest, "sum:largestgross");
        add(features, triples.isEmpty(), "sum:never");
        return features;
    }

    private static void add(List<String> features, boolean holds, String feature) {
        if (holds) {
            features.add(feature);
        }
    }
}
