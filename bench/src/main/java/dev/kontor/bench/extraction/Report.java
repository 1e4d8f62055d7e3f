package dev.kontor.bench.extraction;

import dev.kontor.bench.extraction.score.DocumentScore;
import dev.kontor.bench.extraction.score.Reliability;
import dev.kontor.bench.extraction.score.Reliability.Bin;
import dev.kontor.bench.extraction.score.Tally;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells a person on stderr what a set came to: fields, families, the reliability curve, the worst documents. */
final class Report {

    private static final int WORST = 10;
    private static final int BAR = 40;

    private Report() {}

    static void print(String title, List<DocumentScore> documents) {
        say("");
        say("%s: %d documents, header F1 %.4f, lines F1 %.4f"
                .formatted(title, documents.size(), SetFigures.headerF1(documents), SetFigures.linesF1(documents)));
        SetFigures.byField(documents).forEach(Report::field);
        families(documents);
        types(documents);
        reliability(Reliability.of(documents));
        worst(documents);
    }

    private static void field(String name, Tally tally) {
        say("  %-20s right %4d  wrong %3d  missed %3d   precision %.3f  recall %.3f  F1 %.3f%s"
                .formatted(
                        name,
                        tally.right(),
                        tally.wrong(),
                        tally.missed(),
                        tally.precision(),
                        tally.recall(),
                        tally.f1(),
                        DocumentScore.HEADER.contains(name) ? "  (header)" : ""));
    }

    private static void families(List<DocumentScore> documents) {
        Map<String, Tally> tallies = new TreeMap<>();
        documents.forEach(document -> tallies.merge(document.family(), document.headerTally(), Tally::plus));
        if (tallies.size() <= WORST * 2) {
            tallies.forEach((family, tally) -> say("  family %-28s header F1 %.3f".formatted(family, tally.f1())));
        }
    }

    private static void types(List<DocumentScore> documents) {
        Map<String, Integer> mistaken = new TreeMap<>();
        for (DocumentScore document : documents) {
            if (!document.isTypeRight()) {
                mistaken.merge(
                        document.type() + " read as " + document.typeRead().orElse("nothing"), 1, Integer::sum);
            }
        }
        mistaken.forEach((mistake, times) -> say("  type %s: %d".formatted(mistake, times)));
    }

    private static void reliability(Reliability reliability) {
        say("  reliability: confidence, values, share of them that are right");
        for (Bin bin : reliability.bins()) {
            say("  %.3f-%.3f %5d  %.3f %s"
                    .formatted(bin.from(), bin.to(), bin.values(), bin.right(), "#".repeat((int) (BAR * bin.right()))));
        }
    }

    private static void worst(List<DocumentScore> documents) {
        documents.stream()
                .filter(document ->
                        document.headerTally().f1() + document.lineTally().f1() < 2)
                .sorted(Comparator.comparingDouble(document ->
                        document.headerTally().f1() + document.lineTally().f1()))
                .limit(WORST)
                .forEach(Report::worst);
    }

    private static void worst(DocumentScore document) {
        say("  worst: %s, header F1 %.3f, lines F1 %.3f%s"
                .formatted(
                        document.name(),
                        document.headerTally().f1(),
                        document.lineTally().f1(),
                        document.error().map(code -> ", " + code).orElse("")));
        document.fields().forEach((name, field) -> {
            if (!field.isRight()
                    && DocumentScore.HEADER.contains(name)
                    && document.error().isEmpty()) {
                say("    %s: %s instead of %s (%.3f)"
                        .formatted(name, field.read(), field.expected(), field.confidence()));
            }
        });
    }

    private static void say(String line) {
        System.err.println(line);
    }
}
