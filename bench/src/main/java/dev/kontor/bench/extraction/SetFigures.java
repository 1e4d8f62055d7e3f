package dev.kontor.bench.extraction;

import dev.kontor.bench.Figures;
import dev.kontor.bench.extraction.score.DocumentScore;
import dev.kontor.bench.extraction.score.FieldScore;
import dev.kontor.bench.extraction.score.Interval;
import dev.kontor.bench.extraction.score.Reliability;
import dev.kontor.bench.extraction.score.Tally;
import dev.kontor.bench.extraction.score.Touchless;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Prints the figures of a set of documents. */
final class SetFigures {

    private static final double PRECISION = 0.995;

    /** What must never go wrong unseen: money goes there, or so much of it. */
    private static final Set<String> COSTLY = Set.of("iban", "grossTotal");

    private final String prefix;
    private final Figures figures;

    /** @param prefix of the names */
    SetFigures(String prefix, Figures figures) {
        this.prefix = prefix;
        this.figures = figures;
    }

    void print(List<DocumentScore> documents) {
        figures.count(prefix + "documents", documents.size());
        withInterval("header_f1", documents, SetFigures::headerF1);
        figures.share(prefix + "header_f1_by_family", byFamily(documents));
        List<DocumentScore> withLines = documents.stream()
                .filter(document -> !document.lines().isEmpty())
                .toList();
        if (!withLines.isEmpty()) {
            withInterval("lines_f1", withLines, SetFigures::linesF1);
        }
        types(documents);
        List<DocumentScore> withHeader = documents.stream()
                .filter(document -> !document.header().isEmpty())
                .toList();
        right(withHeader);
        Touchless touchless = Touchless.at(PRECISION, withHeader);
        figures.share(prefix + "touchless_at_995", touchless.share());
        figures.share(prefix + "touchless_at_995_threshold", touchless.threshold());
        thresholds(withHeader);
        figures.share(prefix + "calibration_error", Reliability.of(documents).error());
        byField(documents).forEach(this::field);
        tallies(withLines, DocumentScore::lines).forEach((name, tally) -> field("lines." + name, tally));
        tallies(documents, DocumentScore::groups).forEach(this::field);
    }

    static double headerF1(List<DocumentScore> documents) {
        return Tally.sum(documents.stream().map(DocumentScore::headerTally).toList())
                .f1();
    }

    static double linesF1(List<DocumentScore> documents) {
        return Tally.sum(documents.stream().map(DocumentScore::lineTally).toList())
                .f1();
    }

    /** Every layout counts the same, however many documents it has. */
    private static double byFamily(List<DocumentScore> documents) {
        return documents.stream()
                .filter(document -> !document.headerTally().isEmpty())
                .collect(Collectors.groupingBy(DocumentScore::family))
                .values()
                .stream()
                .mapToDouble(SetFigures::headerF1)
                .average()
                .orElse(0);
    }

    /** Tallies by the name of the field. */
    static Map<String, Tally> byField(List<DocumentScore> documents) {
        Map<String, Tally> tallies = new TreeMap<>();
        documents.forEach(document ->
                document.fields().forEach((name, score) -> tallies.merge(name, score.tally(), Tally::plus)));
        return tallies;
    }

    private void withInterval(
            String name, List<DocumentScore> documents, ToDoubleFunction<List<DocumentScore>> figure) {
        figures.share(prefix + name, figure.applyAsDouble(documents));
        interval(name, Interval.bootstrap(documents, figure));
    }

    private void interval(String name, Interval interval) {
        figures.share(prefix + name + "_low", interval.low());
        figures.share(prefix + name + "_high", interval.high());
    }

    private void right(List<DocumentScore> documents) {
        long right = documents.stream().filter(DocumentScore::isHeaderRight).count();
        figures.share(prefix + "documents_right", (double) right / Math.max(1, documents.size()));
        interval("documents_right", Interval.wilson(right, documents.size()));
    }

    private void types(List<DocumentScore> documents) {
        long right = documents.stream().filter(DocumentScore::isTypeRight).count();
        figures.share(prefix + "types_accuracy", (double) right / Math.max(1, documents.size()));
        interval("types_accuracy", Interval.wilson(right, documents.size()));
    }

    /** What becomes of values by the threshold of each field, below which a person is asked. */
    private void thresholds(List<DocumentScore> documents) {
        List<FieldScore> read = documents.stream()
                .flatMap(document -> document.header().stream())
                .filter(field -> field.read() != null)
                .toList();
        List<FieldScore> taken = read.stream().filter(FieldScore::isTaken).toList();
        long right = taken.stream().filter(FieldScore::isRight).count();
        figures.share(prefix + "coverage_above_threshold", (double) taken.size() / Math.max(1, read.size()));
        figures.share(prefix + "precision_above_threshold", (double) right / Math.max(1, taken.size()));
        List<DocumentScore> unasked = documents.stream()
                .filter(document -> document.header().stream().noneMatch(FieldScore::asked))
                .toList();
        long touchless = unasked.stream().filter(DocumentScore::isHeaderRight).count();
        figures.share(prefix + "touchless_above_threshold", (double) touchless / Math.max(1, documents.size()));
        figures.count(prefix + "unasked_and_wrong", unasked.size() - touchless);
        for (String name : COSTLY) {
            figures.count(
                    prefix + name + ".wrong_above_threshold",
                    documents.stream()
                            .map(document -> document.fields().get(name))
                            .filter(field -> field != null && field.isTaken() && !field.isRight())
                            .count());
        }
    }

    private static Map<String, Tally> tallies(
            List<DocumentScore> documents, Function<DocumentScore, Map<String, Tally>> of) {
        Map<String, Tally> tallies = new TreeMap<>();
        documents.forEach(
                document -> of.apply(document).forEach((name, tally) -> tallies.merge(name, tally, Tally::plus)));
        return tallies;
    }

    private void field(String name, Tally tally) {
        figures.share(prefix + name + ".precision", tally.precision());
        figures.share(prefix + name + ".recall", tally.recall());
        figures.share(prefix + name + ".f1", tally.f1());
    }
}
