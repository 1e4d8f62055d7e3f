package dev.kontor.extraction.fields;

import dev.kontor.events.document.VatGroup;
import dev.kontor.extraction.writing.Ibans;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ranks the candidates of every field of a document by the learned weights. */
final class ChooseFields {

    private static final Set<String> JOINT = Set.of(
            "sellerName",
            "buyerName",
            "sellerVatId",
            "buyerVatId",
            "netTotal",
            "taxTotal",
            "grossTotal",
            "duePayable",
            "prepaidTotal");

    private final Map<String, Ranking> rankings = new HashMap<>();
    private final Arithmetic arithmetic;
    private final List<VatGroup> groups;

    ChooseFields(Paper paper, FieldModel model) {
        Map<Kind, List<Candidate>> candidates = FindCandidates.in(paper);
        Describe describe = new Describe(paper, candidates);
        Map<Kind, List<List<String>>> features = new EnumMap<>(Kind.class);
        candidates.forEach((kind, list) -> features.put(kind, describe.of(kind, list)));
        this.arithmetic = describe.arithmetic();
        this.groups = VatRows.of(paper, candidates.getOrDefault(Kind.AMOUNT, List.of()));
        Fields.all().forEach((field, kind) -> {
            Weights weights = model.weights().get(field);
            List<Candidate> list = candidates.getOrDefault(kind, List.of());
            if (weights != null) {
                double[] probabilities = weights.probabilities(features.getOrDefault(kind, List.of()));
                rankings.put(field, Ranking.of(kind, list, probabilities));
            }
        });
    }

    /** The value of every field the pages state. */
    Map<String, Choice> choices() {
        Map<String, Choice> choices = new HashMap<>();
        rankings.forEach((field, ranking) -> {
            Choice best = ranking.best();
            if (best != null) {
                choices.put(field, best);
            }
        });
        choices.computeIfPresent("iban", (field, iban) -> iban.confirm(Ibans.valid(iban.value())));
        choices.keySet().removeAll(JOINT);
        choices.putAll(Parties.of("sellerName", "buyerName", rankings));
        choices.putAll(Parties.of("sellerVatId", "buyerVatId", rankings));
        // a page may print a minus before what it takes off; BT-107 has none
        choices.computeIfPresent(
                "allowanceTotal",
                (field, off) -> off.value(new BigDecimal(off.value()).abs().toPlainString()));
        choices.putAll(Totals.of(rankings, arithmetic, groups));
        return choices;
    }

    /** The VAT breakdown the pages state. */
    List<VatGroup> groups() {
        return groups;
    }
}
