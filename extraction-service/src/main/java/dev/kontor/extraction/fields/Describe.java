package dev.kontor.extraction.fields;

import dev.kontor.extraction.layout.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Describes every candidate of a document by its features: what the learned weights weigh. */
final class Describe {

    private final Paper paper;
    private final Surroundings surroundings;
    private final Company company;
    private final Arithmetic arithmetic;
    private final Recipient.Own own;
    private final Map<Segment, List<String>> positions = new HashMap<>();

    Describe(Paper paper, Map<Kind, List<Candidate>> candidates, Recipient recipient) {
        this.paper = paper;
        this.own = recipient.own();
        this.surroundings = new Surroundings(paper);
        this.company = new Company(paper);
        this.arithmetic = new Arithmetic(candidates.getOrDefault(Kind.AMOUNT, List.of()));
    }

    Arithmetic arithmetic() {
        return arithmetic;
    }

    /** The features of each candidate of one form, in the order of the candidates. */
    List<List<String>> of(Kind kind, List<Candidate> candidates) {
        Peers peers = new Peers(paper, kind, candidates);
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            List<String> features = new ArrayList<>(48);
            features.addAll(candidate.signs());
            surroundings.describe(candidate, features);
            features.addAll(
                    positions.computeIfAbsent(candidate.segment(), segment -> Position.of(paper.layout(), segment)));
            peers.describe(candidate, i, features);
            if (own.is(kind, candidate.value())) {
                features.add("own");
            }
            switch (kind) {
                case DATE -> terms(candidate, features);
                case AMOUNT -> arithmetic.describe(candidate, features);
                case NAME -> company.describe(candidate, features);
                case NUMBER, IBAN, BIC, VAT_ID, TAX_NUMBER, CURRENCY -> {}
            }
            all.add(features);
        }
        return all;
    }

    /** A day until which a discount is granted is not the one on which the rest is due. */
    private void terms(Candidate candidate, List<String> features) {
        boolean discount = paper.discounts().stream()
                .anyMatch(
                        tier -> tier.until() != null && tier.until().toString().equals(candidate.value()));
        if (discount) {
            features.add("discount");
        }
    }
}
