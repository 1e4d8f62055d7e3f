package dev.kontor.bench.extraction;

import dev.kontor.bench.Figures;
import dev.kontor.bench.extraction.LearnForOthers.Gain;
import dev.kontor.bench.extraction.LearnFromCorrections.Outcome;
import dev.kontor.bench.extraction.LearnFromCorrections.Supplier;
import dev.kontor.bench.extraction.score.DocumentScore;
import dev.kontor.bench.extraction.score.Interval;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints what corrections spare: of later documents of the same supplier, and of other suppliers. */
final class LearningFigures {

    private static final String PREFIX = "extraction.learning.";
    private static final List<String> TURNS = List.of("first", "second", "third", "fourth");

    private final Figures figures;

    LearningFigures(Figures figures) {
        this.figures = figures;
    }

    void print(List<Supplier> suppliers) {
        figures.count(PREFIX + "suppliers", suppliers.size());
        for (int turn = 0; turn < TURNS.size(); turn++) {
            int at = turn;
            List<Outcome> outcomes = suppliers.stream()
                    .filter(supplier -> supplier.documents().size() > at)
                    .map(supplier -> supplier.documents().get(at))
                    .toList();
            long right = outcomes.stream().filter(Outcome::isRight).count();
            String name = PREFIX + TURNS.get(turn) + "_without_correction";
            Interval interval = Interval.wilson(right, outcomes.size());
            figures.share(name, (double) right / Math.max(1, outcomes.size()));
            figures.share(name + "_low", interval.low());
            figures.share(name + "_high", interval.high());
        }
        causes(suppliers).forEach((cause, times) -> figures.note("the fourth: " + cause + ", " + times + " times"));
    }

    /** What the documents of some suppliers teach the weights about others. */
    void print(Gain gain) {
        gain(gain.before(), "before");
        gain(gain.after(), "after");
        figures.count(PREFIX + "unseen.weights_used", gain.used());
    }

    private void gain(List<DocumentScore> documents, String when) {
        long right = documents.stream().filter(DocumentScore::isHeaderRight).count();
        figures.share(PREFIX + "unseen.header_f1_" + when, SetFigures.headerF1(documents));
        figures.share(PREFIX + "unseen.documents_right_" + when, (double) right / Math.max(1, documents.size()));
    }

    /** What still has to be corrected in the last documents. */
    private static Map<String, Integer> causes(List<Supplier> suppliers) {
        Map<String, Integer> causes = new TreeMap<>();
        for (Supplier supplier : suppliers) {
            Outcome last = supplier.documents().getLast();
            if (!last.score().isTypeRight()) {
                causes.merge("documentType", 1, Integer::sum);
            }
            last.score().fields().forEach((field, score) -> {
                if (DocumentScore.HEADER.contains(field) && !score.isRight()) {
                    causes.merge(field + " " + score.outcome(), 1, Integer::sum);
                }
            });
            last.invented().forEach(field -> causes.merge(field + " INVENTED", 1, Integer::sum));
        }
        return causes;
    }
}
