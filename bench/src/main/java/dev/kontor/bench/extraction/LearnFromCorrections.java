package dev.kontor.bench.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.bench.extraction.score.DocumentScore;
import dev.kontor.bench.extraction.score.ScoreDocument;
import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Field.Source;
import dev.kontor.extraction.fields.ReadFields;
import dev.kontor.extraction.learning.LayoutMemory;
import dev.kontor.extraction.learning.LayoutsInMemory;
import dev.kontor.extraction.learning.LearnLayout;
import dev.kontor.extraction.learning.RecallLayout;
import dev.kontor.extraction.reading.Reading;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Syntax;
import dev.kontor.extraction.reading.Reading.Unread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Reads the documents of suppliers one after the other as a company does: each one in the light of those before, and what
 * is wrong in it is corrected before the next one comes.
 */
final class LearnFromCorrections {

    private static final String COMPANY = "bench";

    private final Map<LabelledDocument, Reading> readings;

    /** @param readings of all documents, without any memory */
    LearnFromCorrections(Map<LabelledDocument, Reading> readings) {
        this.readings = readings;
    }

    /**
     * What came of the documents of one supplier.
     *
     * @param documents in the order in which they came
     */
    record Supplier(String family, List<Outcome> documents) {}

    /**
     * @param score of the reading in the light of those before
     * @param invented header fields that were read and are not stated
     */
    record Outcome(DocumentScore score, Set<String> invented) {

        /** Whether a clerk has nothing to correct: neither the type nor a header field, read wrong, missed or made up. */
        boolean isRight() {
            return score.isTypeRight() && score.isHeaderRight() && invented.isEmpty();
        }
    }

    /** @param documents of any number of suppliers, each in the order in which they came */
    List<Supplier> of(List<LabelledDocument> documents) {
        Map<String, List<LabelledDocument>> families = new TreeMap<>();
        documents.forEach(document -> families.computeIfAbsent(document.family(), _ -> new ArrayList<>())
                .add(document));
        LayoutMemory memory = new LayoutsInMemory();
        List<Supplier> suppliers = new ArrayList<>();
        families.forEach((family, all) -> suppliers.add(new Supplier(
                family, all.stream().map(document -> one(document, memory)).toList())));
        return suppliers;
    }

    private Outcome one(LabelledDocument document, LayoutMemory memory) {
        return switch (Objects.requireNonNull(readings.get(document))) {
            case Unread unread -> outcome(document, unread, Content.unreadable());
            case Read alone -> {
                Read seen = new RecallLayout(memory).of(alone, COMPANY, ReadFields.shipped());
                new LearnLayout(memory)
                        .from(
                                UUID.nameUUIDFromBytes(document.name().getBytes(UTF_8)),
                                COMPANY,
                                alone.pages(),
                                alone.content(),
                                corrected(document, seen.content()));
                yield outcome(document, seen, seen.content());
            }
        };
    }

    private static Outcome outcome(LabelledDocument document, Reading reading, Content content) {
        Set<String> invented = new TreeSet<>(content.fields().keySet());
        invented.removeIf(field -> !isLabelledAbsent(document, field));
        return new Outcome(
                ScoreDocument.of(document.name(), document.family(), document.label(), reading, true), invented);
    }

    private static boolean isLabelledAbsent(LabelledDocument document, String field) {
        Optional<String> label = document.label().fields().getOrDefault(field, Optional.of(""));
        return DocumentScore.HEADER.contains(field) && label.isEmpty();
    }

    /** What a clerk leaves behind: what stands on the pages, and no header field that is not stated. */
    static Content corrected(LabelledDocument document, Content seen) {
        Map<String, Field> fields = new HashMap<>(seen.fields());
        fields.keySet().removeIf(field -> isLabelledAbsent(document, field));
        document.label().fields().forEach((field, value) -> {
            if (value.isPresent() && !document.label().fieldsNotOnPage().contains(field)) {
                fields.put(field, new Field(value.get(), 1, Source.PERSON, null));
            }
        });
        Outcome type = outcome(document, new Read(seen, Syntax.TEXT, null, List.of()), seen);
        return seen.with(type.score().isTypeRight() ? seen.documentType() : type(document), 1, fields);
    }

    /** As Kontor names it: what carries a code of its own is an invoice all the same. */
    private static String type(LabelledDocument document) {
        return switch (document.label().documentType()) {
            case "correction", "self_billing" -> "invoice";
            case String other -> other;
        };
    }
}
