package dev.kontor.extraction.learning;

import dev.kontor.extraction.fields.Candidate;
import dev.kontor.extraction.fields.Fields;
import dev.kontor.extraction.fields.FindCandidates;
import dev.kontor.extraction.fields.Kind;
import dev.kontor.extraction.fields.Paper;
import dev.kontor.extraction.learning.Sign.Family;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds what every field could be on the pages of a document, each with the signs it could be told by. */
final class FindSightings {

    private static final Set<Family> LABELS = EnumSet.of(Family.BEFORE, Family.ROW, Family.ABOVE, Family.BELOW);

    /** Places in a ranking that are told apart. */
    private static final int RANKS = 3;

    private final Map<Kind, List<Sighting>> byKind = new EnumMap<>(Kind.class);

    /** @param monthFirst whether the supplier writes the month before the day: positive if so, negative if not, else unknown */
    FindSightings(Paper paper, int monthFirst) {
        DescribePlace describe = new DescribePlace(paper.layout());
        FindCandidates.in(paper)
                .forEach((kind, candidates) -> byKind.put(
                        kind,
                        described(
                                kind,
                                kind == Kind.DATE ? DateOrder.meant(candidates, monthFirst) : candidates,
                                describe)));
    }

    /** In reading order. */
    List<Sighting> of(String field) {
        return byKind.getOrDefault(kind(field), List.of());
    }

    static Kind kind(String field) {
        return Fields.all().getOrDefault(field, Kind.NUMBER);
    }

    /** The same for all writings of a value; the type of a document decides the sign of its amounts. */
    static String key(Kind kind, String value) {
        return kind == Kind.AMOUNT
                ? new BigDecimal(value).abs().stripTrailingZeros().toPlainString()
                : value.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    private static List<Sighting> described(Kind kind, List<Candidate> candidates, DescribePlace describe) {
        List<Candidate> printed =
                candidates.stream().filter(one -> !one.words().isEmpty()).toList();
        List<List<Sign>> signs = new ArrayList<>();
        for (Candidate candidate : printed) {
            List<Sign> all = new ArrayList<>(describe.of(candidate.segment(), candidate.words()));
            all.add(new Sign(Family.VALUE, key(kind, candidate.value())));
            if (kind == Kind.NUMBER) {
                all.add(new Sign(Family.SHAPE, candidate.value().replaceAll("\\d", "9")));
                all.add(new Sign(
                        Family.SHAPE, candidate.value().replaceAll("\\d+", "9").replaceAll("\\p{L}", "A")));
            }
            signs.add(all);
        }
        order(signs);
        Map<String, List<String>> ranks = ranks(kind, printed);
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            Candidate candidate = printed.get(i);
            String key = key(kind, candidate.value());
            ranks.getOrDefault(key, List.of())
                    .forEach(rank -> signs.get(sightings.size()).add(new Sign(Family.RANK, rank)));
            sightings.add(new Sighting(key, candidate.value(), candidate.place(), signs.get(i)));
        }
        return sightings;
    }

    /** The first and the last of those that stand by the same words. */
    private static void order(List<List<Sign>> signs) {
        Map<Sign, Integer> first = new HashMap<>();
        Map<Sign, Integer> last = new HashMap<>();
        for (int i = 0; i < signs.size(); i++) {
            for (Sign sign : signs.get(i)) {
                if (LABELS.contains(sign.family())) {
                    first.putIfAbsent(sign, i);
                    last.put(sign, i);
                }
            }
        }
        first.forEach(
                (sign, at) -> signs.get(at).add(new Sign(Family.ORDER, "first " + sign.family() + " " + sign.text())));
        last.forEach(
                (sign, at) -> signs.get(at).add(new Sign(Family.ORDER, "last " + sign.family() + " " + sign.text())));
    }

    private static Map<String, List<String>> ranks(Kind kind, List<Candidate> candidates) {
        Map<String, List<String>> ranks = new HashMap<>();
        if (kind == Kind.AMOUNT || kind == Kind.DATE) {
            Comparator<String> ascending =
                    kind == Kind.AMOUNT ? Comparator.comparing(BigDecimal::new) : Comparator.naturalOrder();
            List<String> keys = candidates.stream()
                    .map(candidate -> key(kind, candidate.value()))
                    .distinct()
                    .sorted(ascending)
                    .toList();
            for (int i = 0; i < Math.min(RANKS, keys.size()); i++) {
                rank(ranks, keys.get(i), "up " + i);
                rank(ranks, keys.get(keys.size() - 1 - i), "down " + i);
            }
        }
        return ranks;
    }

    private static void rank(Map<String, List<String>> ranks, String key, String rank) {
        ranks.computeIfAbsent(key, _ -> new ArrayList<>()).add(rank);
    }
}
