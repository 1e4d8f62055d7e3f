package dev.kontor.extraction.learning;

import dev.kontor.extraction.fields.Comparison;
import dev.kontor.extraction.fields.FieldModel;
import dev.kontor.extraction.fields.RetrainFields;
import dev.kontor.extraction.fields.Retrained;
import dev.kontor.extraction.fields.Sample;
import dev.kontor.extraction.learning.ConfirmedSamples.Stored;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Learns weights again when enough documents were confirmed, one instance at a time and beside all other work. What comes of
 * it is put on record, and used if it is proven better.
 */
public final class RetrainWeights {

    private static final Logger log = LoggerFactory.getLogger(RetrainWeights.class);

    /** Fewer can prove nothing. */
    private static final int FEWEST_SUPPLIERS = 10;

    /** The same documents give the same weights. */
    private static final long SEED = 1;

    private final ConfirmedSamples samples;
    private final StoredModels models;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;
    private final WeightsSettings settings;

    public RetrainWeights(
            ConfirmedSamples samples,
            StoredModels models,
            TransactionTemplate transaction,
            MeterRegistry meters,
            WeightsSettings settings) {
        this.samples = samples;
        this.models = models;
        this.transaction = transaction;
        this.meters = meters;
        this.settings = settings;
    }

    /** Forgets what was kept for long enough, and learns if there is reason to. */
    public void turn() {
        samples.forget();
        if (!settings.isPinned()) {
            transaction.executeWithoutResult(_ -> {
                if (models.lock() && samples.since(models.learnedUntil()) >= settings.after()) {
                    learn(samples.newest());
                }
            });
        }
    }

    private void learn(List<Stored> stored) {
        TellSuppliers suppliers = new TellSuppliers(stored);
        List<Sample> lessons = stored.stream()
                .map(sample -> sample.lesson().sample(suppliers.of(sample)))
                .toList();
        if (lessons.stream().map(Sample::family).distinct().count() < FEWEST_SUPPLIERS) {
            return;
        }
        Optional<StoredModels.Version> used = models.inUse();
        FieldModel shipped = FieldModel.shipped();
        FieldModel now = used.map(version -> models.read(version.number())).orElse(shipped);
        Instant seen = used.map(StoredModels.Version::learnedUntil).orElse(Instant.EPOCH);
        Set<String> learned = new HashSet<>();
        stored.stream()
                .filter(sample -> !sample.confirmedAt().isAfter(seen))
                .forEach(sample -> learned.add(suppliers.of(sample)));
        Retrained made = Aside.run(() -> new RetrainFields(shipped, lessons, SEED).beside(now, learned));
        Instant until = stored.stream()
                .map(Stored::confirmedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        tell(models.keep(made, until), made);
    }

    private void tell(long version, Retrained made) {
        String outcome = made.refusal()
                .map(refusal -> refusal.name().toLowerCase(Locale.ROOT))
                .orElse("in_use");
        meters.counter("kontor.extraction.weights.learned", "outcome", outcome).increment();
        Comparison with = made.withShipped();
        log.info(
                "weights {} from {} documents of {} suppliers: {}; right {} of {} instead of {}, surely wrong {} instead of {}, "
                        + "suppliers read better {}, worse {}",
                version,
                with.documents(),
                with.suppliers(),
                outcome,
                with.after().right(),
                with.after().values(),
                with.before().right(),
                with.after().surelyWrong(),
                with.before().surelyWrong(),
                with.better(),
                with.worse());
    }
}
