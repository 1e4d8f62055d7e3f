package dev.kontor.bench.extraction;

import dev.kontor.bench.extraction.score.DocumentScore;
import dev.kontor.bench.extraction.score.ScoreDocument;
import dev.kontor.extraction.fields.FieldModel;
import dev.kontor.extraction.fields.ReadFields;
import dev.kontor.extraction.fields.Recipient;
import dev.kontor.extraction.fields.RetrainFields;
import dev.kontor.extraction.fields.Retrained;
import dev.kontor.extraction.fields.Sample;
import dev.kontor.extraction.learning.Lesson;
import dev.kontor.extraction.reading.Reading;
import dev.kontor.extraction.reading.Reading.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Learns weights from the corrected documents of one half of the suppliers and reads those of the other half by them, both
 * ways round: what confirmed documents teach about suppliers that taught nothing. Without any memory of layouts.
 */
final class LearnForOthers {

    private static final long SEED = 1;

    private LearnForOthers() {}

    /**
     * What it comes to.
     *
     * @param before the documents as the shipped weights read them
     * @param after as they are read by what the other half taught
     * @param used of both halves, how many taught weights that the service would use
     */
    record Gain(List<DocumentScore> before, List<DocumentScore> after, int used) {}

    /** @param readings of documents by the shipped weights */
    static Gain of(Map<LabelledDocument, Read> readings) {
        List<DocumentScore> before = new ArrayList<>();
        List<DocumentScore> after = new ArrayList<>();
        int used = 0;
        Set<String> first = half(readings);
        for (boolean teaching : List.of(true, false)) {
            List<Sample> lessons = new ArrayList<>();
            readings.forEach((document, read) -> {
                if (first.contains(document.family()) == teaching) {
                    Lesson.of(read.pages(), LearnFromCorrections.corrected(document, read.content()))
                            .ifPresent(lesson -> lessons.add(lesson.sample(document.family())));
                }
            });
            FieldModel shipped = FieldModel.shipped();
            Retrained taught = new RetrainFields(shipped, lessons, SEED).beside(shipped, Set.of());
            used += taught.refusal().isEmpty() ? 1 : 0;
            ReadFields again = new ReadFields(taught.model(), Recipient.UNKNOWN);
            readings.forEach((document, read) -> {
                if (first.contains(document.family()) != teaching) {
                    before.add(score(document, read));
                    after.add(score(document, again.read(read.pages())));
                }
            });
        }
        return new Gain(before, after, used);
    }

    /** Every second supplier. */
    private static Set<String> half(Map<LabelledDocument, Read> readings) {
        Set<String> half = new TreeSet<>();
        boolean next = true;
        for (String family : new TreeSet<>(
                readings.keySet().stream().map(LabelledDocument::family).toList())) {
            if (next) {
                half.add(family);
            }
            next = !next;
        }
        return half;
    }

    private static DocumentScore score(LabelledDocument document, Reading reading) {
        return ScoreDocument.of(document.name(), document.family(), document.label(), reading, true);
    }
}
