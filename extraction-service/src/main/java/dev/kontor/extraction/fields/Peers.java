package dev.kontor.extraction.fields;

import dev.kontor.extraction.layout.Segment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Describes a candidate among those of its own form: how often its value stands there, the first, the largest. */
final class Peers {

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<Integer, Integer> inRow = new HashMap<>();
    private final NavigableSet<String> dates = new TreeSet<>();
    private final Paper paper;
    private final Kind kind;
    private final List<Candidate> all;
    private final long largest;
    private final int most;

    Peers(Paper paper, Kind kind, List<Candidate> all) {
        this.paper = paper;
        this.kind = kind;
        this.all = all;
        for (Candidate candidate : all) {
            counts.merge(candidate.value(), 1, Integer::sum);
            inRow.merge(paper.layout().rowOf(candidate.segment()), 1, Integer::sum);
            if (kind == Kind.DATE) {
                dates.add(candidate.value());
            }
        }
        this.largest = kind == Kind.AMOUNT
                ? all.stream()
                        .mapToLong(amount -> Math.abs(Arithmetic.cents(amount.value())))
                        .max()
                        .orElse(0)
                : 0;
        this.most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** @param index of the candidate among all of its form */
    void describe(Candidate candidate, int index, List<String> features) {
        int count = counts.getOrDefault(candidate.value(), 1);
        // how often a number is repeated says more about the layout than about the number
        if (kind != Kind.NUMBER) {
            features.add("again" + Math.min(count, 4));
        }
        if (index == 0) {
            features.add("first");
        }
        if (index == all.size() - 1) {
            features.add("last");
        }
        if (counts.size() == 1) {
            features.add("only");
        }
        switch (kind) {
            case DATE -> date(candidate, features);
            case AMOUNT -> amount(candidate, index, features);
            case CURRENCY, IBAN, VAT_ID -> {
                features.add(count == most ? "mostoften" : "lessoften");
                features.add("country:" + candidate.value().substring(0, 2));
            }
            case NUMBER, BIC, TAX_NUMBER, NAME -> {}
        }
    }

    private void date(Candidate candidate, List<String> features) {
        features.add(dates.size() == 1 ? "alone" : "ofmany");
        if (dates.size() > 1) {
            features.add(
                    candidate.value().equals(dates.first())
                            ? "earliest"
                            : candidate.value().equals(dates.last()) ? "latest" : "between");
        }
        features.add("inrow" + Math.min(4, inRow.getOrDefault(paper.layout().rowOf(candidate.segment()), 1)));
    }

    private void amount(Candidate candidate, int index, List<String> features) {
        long cents = Arithmetic.cents(candidate.value());
        features.add(cents < 0 ? "negative" : cents == 0 ? "zero" : "positive");
        if (Math.abs(cents) == largest) {
            features.add("largest");
        }
        int row = paper.layout().rowOf(candidate.segment());
        features.add("inrow" + Math.min(4, inRow.getOrDefault(row, 1)));
        features.add("fromend" + Math.min(6, (all.size() - 1 - index) / 2));
        Segment segment = candidate.segment();
        Segment last = paper.layout().rows().get(row).segments().getLast();
        if (last == segment && candidate.to() > segment.text().length() - 5) {
            features.add("ends");
        }
    }
}
