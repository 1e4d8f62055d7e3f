package dev.kontor.bench.extraction.score;

import dev.kontor.bench.extraction.score.FieldScore.Outcome;
import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.extraction.reading.Reading;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Unread;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds a reading against its label. A document that could not be read has missed everything. */
public final class ScoreDocument {

    /** Codes and sums that stand in e-invoices and are printed in no form of their own. */
    private static final Set<String> XML_ALONE = Set.of("documentTypeCode", "paymentMeansCodes");

    /** The corpus was labelled before Kontor had names for these types. */
    private static final Map<String, String> TYPE_NAMES =
            Map.of("purchase_order", "order", "receipt", "expense_receipt");

    private static final Map<String, String> INVOICES_BY_CODE = Map.of("384", "correction", "389", "self_billing");

    private ScoreDocument() {}

    /**
     * @param page whether a page was to be read and not an e-invoice: then fields that it does not show do not count, and a
     *     value that nobody labelled is no mistake
     */
    public static DocumentScore of(String name, String family, Label label, Reading reading, boolean page) {
        Content content = switch (reading) {
            case Read read -> read.content();
            case Unread _ -> Content.unreadable();
        };
        Optional<String> error = switch (reading) {
            case Read _ -> Optional.empty();
            case Unread unread -> Optional.of(unread.code().name());
        };
        return new DocumentScore(
                name,
                family,
                type(label.documentType()),
                error.isPresent() ? Optional.empty() : Optional.of(type(label, content)),
                fields(label, content, asked(reading), page),
                lines(label, content, page),
                ScoreGroups.of(label, content, page),
                error);
    }

    /** Corrections and self-billed invoices are invoices with a code of their own; some labels name them. */
    private static String type(Label label, Content content) {
        String code = content.value("documentTypeCode").orElse("");
        return label.documentType().equals(INVOICES_BY_CODE.get(code))
                        && content.documentType().equals("invoice")
                ? label.documentType()
                : type(content.documentType());
    }

    private static String type(String name) {
        return TYPE_NAMES.getOrDefault(name, name);
    }

    /** The fields a person is asked about. */
    private static Set<String> asked(Reading reading) {
        return switch (reading) {
            case Unread _ -> Set.of();
            case Read read ->
                read.findings().stream()
                        .filter(finding -> finding.code().startsWith("FIELD_"))
                        .flatMap(finding -> Stream.ofNullable(finding.field()))
                        .collect(Collectors.toSet());
        };
    }

    private static Map<String, FieldScore> fields(Label label, Content content, Set<String> asked, boolean page) {
        Map<String, FieldScore> scores = new LinkedHashMap<>();
        label.fields().forEach((name, expected) -> {
            if (counts(name, label, page)) {
                score(name, expected.orElse(null), content.fields().get(name), asked.contains(name), page)
                        .ifPresent(score -> scores.put(name, score));
            }
        });
        return scores;
    }

    private static boolean counts(String name, Label label, boolean page) {
        return page
                ? !XML_ALONE.contains(name) && !label.fieldsNotOnPage().contains(name)
                : !label.fieldsOnPageAlone().contains(name);
    }

    private static Optional<FieldScore> score(
            String name, @Nullable String expected, @Nullable Field field, boolean asked, boolean page) {
        String read = field == null ? null : field.value();
        double confidence = field == null ? 0 : field.confidence();
        if (expected == null) {
            return read == null || page
                    ? Optional.empty()
                    : Optional.of(new FieldScore(Outcome.INVENTED, null, read, confidence, asked));
        }
        Outcome outcome =
                read == null ? Outcome.MISSED : SameValue.of(name, expected, read) ? Outcome.RIGHT : Outcome.WRONG;
        return Optional.of(new FieldScore(outcome, expected, read, confidence, asked));
    }

    private static Map<String, Tally> lines(Label label, Content content, boolean page) {
        return label.lines()
                .map(lines -> ScoreLines.of(lines, content.lines(), label.cellsNotOnPage(), page))
                .map(tallies -> page ? shown(tallies, label) : tallies)
                .orElse(Map.of());
    }

    /** A column that is cut off in print does not count. */
    private static Map<String, Tally> shown(Map<String, Tally> tallies, Label label) {
        Map<String, Tally> shown = new LinkedHashMap<>(tallies);
        shown.keySet().removeIf(column -> label.fieldsNotOnPage().contains("lines." + column));
        return shown;
    }
}
