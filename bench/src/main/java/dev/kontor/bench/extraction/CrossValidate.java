package dev.kontor.bench.extraction;

import dev.kontor.bench.extraction.generate.Generate;
import dev.kontor.extraction.fields.ReadFields;
import dev.kontor.extraction.fields.Recipient;
import dev.kontor.extraction.fields.Sample;
import dev.kontor.extraction.fields.TrainFields;
import dev.kontor.extraction.fields.TrainFields.Fold;
import dev.kontor.extraction.reading.Reading;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Unread;
import dev.kontor.extraction.training.ReadSamples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads documents again, each with a model that was learned from made documents and from real ones of other layouts, and
 * whose confidence was measured on those alone. The words of their pages are those that were read before.
 */
final class CrossValidate {

    private static final String BILLS = "invoice,credit_note,self_billing,correction";
    private static final String OTHERS =
            "delivery_note,purchase_order,order_confirmation,reminder,contract,receipt,bank_statement,other";

    /** The made documents that the shipped model was trained on, too. */
    private static final List<List<String>> MADE = List.of(
            List.of("--layouts", "200", "--documents-per-layout", "3", "--seed", "11", "--types", BILLS),
            List.of("--layouts", "60", "--seed", "12", "--types", OTHERS));

    /** As the command that trains has it. */
    private static final long TRAINING_SEED = 1;

    private final List<Fold> folds;

    private CrossValidate(List<Fold> folds) {
        this.folds = folds;
    }

    /**
     * @param made folder for the documents that are made
     * @throws NoCorpus if no documents could be made
     */
    static CrossValidate of(Path corpus, Path made) {
        for (List<String> options : MADE) {
            List<String> words = new ArrayList<>(options);
            words.addFirst(made.toString());
            if (Generate.run(words.toArray(String[]::new)) != 0) {
                throw new NoCorpus("no documents could be made in " + made + ".");
            }
        }
        return trained(corpus, made);
    }

    /** With documents that were made before. */
    static CrossValidate trained(Path corpus, Path made) {
        ReadSamples read = new ReadSamples(Clock.systemUTC());
        try {
            List<Sample> samples = new ArrayList<>(read.below(made));
            samples.addAll(read.below(corpus));
            return new CrossValidate(TrainFields.withoutEach(samples, TRAINING_SEED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The readings as models have them that have not seen the layout. */
    Map<LabelledDocument, Reading> again(Map<LabelledDocument, Reading> readings) {
        Map<LabelledDocument, Reading> again = new LinkedHashMap<>();
        readings.forEach((document, reading) -> again.put(document, again(document, reading)));
        return again;
    }

    private Reading again(LabelledDocument document, Reading reading) {
        return switch (reading) {
            case Unread unread -> unread;
            case Read read when read.pages().isEmpty() -> read;
            case Read read -> fields(document.family()).read(read.pages());
        };
    }

    /** No fold has learned from a layout that is in none. */
    private ReadFields fields(String family) {
        Fold without = folds.stream()
                .filter(fold -> fold.families().contains(family))
                .findFirst()
                .orElse(folds.getFirst());
        return new ReadFields(without.model(), Recipient.UNKNOWN);
    }
}
