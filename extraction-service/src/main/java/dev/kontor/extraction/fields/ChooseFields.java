package dev.kontor.extraction.fields;

import dev.kontor.events.document.VatGroup;
import dev.kontor.extraction.writing.Exemption;
import dev.kontor.extraction.writing.Ibans;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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

    /** What the recipient itself has is never a seller's. */
    private static final Set<String> SELLERS = Set.of("sellerName", "sellerVatId", "iban");

    private final Map<String, Ranking> rankings = new HashMap<>();
    private final IdentityHashMap<Candidate, List<String>> described = new IdentityHashMap<>();
    private final Arithmetic arithmetic;
    private final List<VatGroup> groups;
    private final Optional<Exemption> exemption;
    private final Borne borne;

    ChooseFields(Paper paper, FieldModel model, Recipient recipient) {
        this(paper, model, recipient, Fields.all().keySet());
    }

    /** @param fields that are looked for */
    ChooseFields(Paper paper, FieldModel model, Recipient recipient, Set<String> fields) {
        Map<String, Kind> asked = new LinkedHashMap<>(Fields.all());
        asked.keySet().retainAll(fields);
        Map<Kind, List<Candidate>> candidates = new EnumMap<>(FindCandidates.in(paper));
        candidates.keySet().retainAll(asked.values());
        Describe describe = new Describe(paper, candidates, recipient);
        Recipient.Own own = recipient.own();
        Map<String, double[]> weighed = new HashMap<>();
        Map<Kind, List<String>> keys = new EnumMap<>(Kind.class);
        candidates.forEach((kind, list) -> {
            List<List<String>> features = describe.of(kind, list);
            for (int i = 0; i < list.size(); i++) {
                described.put(list.get(i), features.get(i));
            }
            weighed.putAll(model.of(kind).weigh(features));
            keys.put(
                    kind,
                    list.stream()
                            .map(candidate -> Ranking.key(kind, candidate.value()))
                            .toList());
        });
        this.arithmetic = describe.arithmetic();
        this.groups = VatRows.of(paper, candidates.getOrDefault(Kind.AMOUNT, List.of()));
        this.exemption = Exemption.in(paper.text());
        this.borne = asked.containsKey("grossTotal") ? Borne.by(paper) : Borne.BY_NOTHING;
        asked.forEach((field, kind) -> {
            Weights weights = model.weights().get(field);
            double[] all = weighed.get(field);
            if (weights != null && all != null) {
                List<Candidate> list = candidates.getOrDefault(kind, List.of());
                int[] kept = IntStream.range(0, list.size())
                        .filter(i -> !SELLERS.contains(field)
                                || !own.is(kind, list.get(i).value()))
                        .toArray();
                double[] probabilities = weights.probabilities(
                        Arrays.stream(kept).mapToDouble(i -> all[i]).toArray());
                List<String> names = keys.getOrDefault(kind, List.of());
                rankings.put(
                        field,
                        Ranking.of(
                                Arrays.stream(kept).mapToObj(names::get).toList(),
                                Arrays.stream(kept).mapToObj(list::get).toList(),
                                probabilities));
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
        choices.putAll(Totals.of(rankings, arithmetic, groups, exemption.isPresent(), borne));
        return choices;
    }

    /** Why the pages charge no tax, if they say so. */
    Optional<Exemption> exemption() {
        return exemption;
    }

    /** What speaks for and against each choice, by field. */
    Map<String, Map<String, Double>> evidence(Map<String, Choice> choices) {
        Choice gross = choices.get("grossTotal");
        boolean sums = gross != null && gross.confirmed();
        Map<String, Map<String, Double>> evidence = new HashMap<>();
        choices.forEach((field, choice) -> {
            List<String> features =
                    choice.candidate() == null ? List.of() : described.getOrDefault(choice.candidate(), List.of());
            evidence.put(
                    field, Evidence.of(field, choice, rankings.get(field), features, others(field, choices), sums));
        });
        return evidence;
    }

    /** A page on which other fields are in doubt is of a kind that is hard to read. */
    private static double others(String field, Map<String, Choice> choices) {
        return choices.entrySet().stream()
                .filter(entry -> Fields.HEADER.contains(entry.getKey())
                        && !entry.getKey().equals(field))
                .mapToDouble(entry -> Evidence.logit(entry.getValue().probability()))
                .average()
                .orElse(0);
    }

    /** How probable it is that the pages state a field, whatever was chosen. */
    double stated(String field) {
        Ranking ranking = rankings.get(field);
        return ranking == null ? 0 : 1 - ranking.none();
    }

    /** The VAT breakdown the pages state. */
    List<VatGroup> groups() {
        return groups;
    }
}
