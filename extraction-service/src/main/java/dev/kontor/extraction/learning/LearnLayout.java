package dev.kontor.extraction.learning;

import dev.kontor.events.document.Content;
import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.layout.Word;
import dev.kontor.extraction.learning.Anchor.Relation;
import dev.kontor.extraction.learning.FindValue.Occurrence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Learns from a document whose fields are confirmed where they stand. Each document counts once for what it shows: what
 * one says, others can outvote, and an anchor that leads astray as often as not is forgotten.
 */
public final class LearnLayout {

    /** The fields of the header whose places are remembered. */
    static final List<String> FIELDS = List.of(
            "invoiceNumber",
            "issueDate",
            "dueDate",
            "deliveryDate",
            "sellerName",
            "sellerVatId",
            "sellerTaxNumber",
            "buyerName",
            "buyerVatId",
            "iban",
            "bic",
            "currency",
            "netTotal",
            "taxTotal",
            "grossTotal",
            "duePayable",
            "orderReference",
            "buyerReference");

    /** Fields that belong to the supplier rather than to the document. */
    private static final Set<String> LASTING =
            Set.of("sellerName", "sellerVatId", "sellerTaxNumber", "iban", "bic", "currency");

    /** Anchors of a field; the least reliable ones are forgotten. */
    private static final int MOST = 10;

    private final LayoutMemory memory;

    public LearnLayout(LayoutMemory memory) {
        this.memory = memory;
    }

    /**
     * @param id for the layout, should it be a new one
     * @param read what the reader had read
     * @param confirmed what is right
     */
    public void from(UUID id, String company, List<Page> pages, Content read, Content confirmed) {
        Layout layout = Layout.of(pages);
        Fingerprint print = Fingerprint.of(layout);
        if (print.keys().isEmpty()) {
            return;
        }
        Optional<Template> known = print.among(memory.sharing(company, print.keys()));
        Map<String, Integer> corrections =
                new HashMap<>(known.map(Template::corrections).orElse(Map.of()));
        List<Anchor> anchors = new ArrayList<>();
        for (String field : FIELDS) {
            List<Anchor> before = known.map(Template::anchors).orElse(List.of()).stream()
                    .filter(anchor -> anchor.field().equals(field))
                    .toList();
            String value = confirmed.value(field).orElse(null);
            if (value == null) {
                anchors.addAll(before);
                continue;
            }
            if (!value.equals(read.value(field).orElse(null))) {
                corrections.merge(field, 1, Integer::sum);
            }
            anchors.addAll(learned(layout, field, value, before));
        }
        memory.keep(
                company,
                new Template(
                        known.map(Template::id).orElse(id),
                        keys(known, print),
                        known.map(print::common).orElse(print.marks()),
                        anchors,
                        corrections,
                        known.map(Template::documents).orElse(0) + 1));
    }

    /** Those of all documents of the layout, or of the first alone while nothing is in common. */
    private static Set<String> keys(Optional<Template> known, Fingerprint print) {
        Set<String> keys = new HashSet<>(print.keys());
        known.ifPresent(template -> keys.retainAll(template.keys()));
        return keys.isEmpty() ? known.map(Template::keys).orElse(print.keys()) : keys;
    }

    private static List<Anchor> learned(Layout layout, String field, String value, List<Anchor> before) {
        List<Anchor> anchors = new ArrayList<>();
        for (Anchor anchor : before) {
            Optional<Found> found = FollowAnchor.of(anchor, layout);
            anchors.add(found.isEmpty() ? anchor : found.get().value().equals(value) ? anchor.hit() : anchor.missed());
        }
        for (Anchor seen : seen(layout, field, value)) {
            if (anchors.stream().noneMatch(seen::isLike)) {
                anchors.add(seen);
            }
        }
        return anchors.stream()
                .filter(Anchor::isWorthKeeping)
                .sorted((one, other) -> Double.compare(other.reliability(), one.reliability()))
                .limit(MOST)
                .toList();
    }

    private static List<Anchor> seen(Layout layout, String field, String value) {
        List<Anchor> seen = new ArrayList<>();
        for (Writing writing : Writing.of(field)) {
            List<Occurrence> occurrences = FindValue.in(layout, value, writing);
            for (Occurrence occurrence : occurrences) {
                around(layout, field, occurrence, writing, seen);
            }
            if (LASTING.contains(field) && !occurrences.isEmpty()) {
                seen.add(new Anchor(field, Relation.SAME, value, 0, 0, 0, 0, writing, 1, 0));
            }
        }
        return seen;
    }

    private static void around(Layout layout, String field, Occurrence occurrence, Writing writing, List<Anchor> seen) {
        Segment segment = occurrence.segment();
        String before = Labels.before(layout, segment, occurrence.from());
        if (Labels.isLabel(before)) {
            seen.add(labelled(field, Relation.BEHIND_FIRST, before, occurrence, writing));
            seen.add(labelled(field, Relation.BEHIND_LAST, before, occurrence, writing));
        }
        String above = Labels.above(layout, segment);
        if (occurrence.from() == 0 && Labels.isLabel(above)) {
            seen.add(labelled(field, Relation.BELOW, above, occurrence, writing));
        }
        Word word = segment.words().get(occurrence.from());
        seen.add(new Anchor(
                field, Relation.AT, "", segment.page(), word.x(), word.y(), occurrence.words(), writing, 1, 0));
    }

    private static Anchor labelled(
            String field, Relation relation, String label, Occurrence occurrence, Writing writing) {
        return new Anchor(field, relation, label, 0, 0, 0, occurrence.words(), writing, 1, 0);
    }
}
