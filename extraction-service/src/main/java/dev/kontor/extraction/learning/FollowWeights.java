package dev.kontor.extraction.learning;

import dev.kontor.extraction.fields.FieldModel;
import dev.kontor.extraction.fields.FieldsByCompany;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has documents read by the version of the weights that is in use, whichever instance learned it. */
public final class FollowWeights implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(FollowWeights.class);

    /** What comes with the service. */
    private static final long SHIPPED = 0;

    private final StoredModels models;
    private final FieldsByCompany fields;
    private final WeightsSettings settings;
    private volatile long version = SHIPPED;

    /** Reads by the version in use from the first document on. */
    public FollowWeights(StoredModels models, FieldsByCompany fields, WeightsSettings settings) {
        this.models = models;
        this.fields = fields;
        this.settings = settings;
        follow();
    }

    /** @throws IllegalStateException if a version is asked for that is not there */
    public void follow() {
        long wanted = wanted();
        if (wanted != version) {
            fields.use(wanted == SHIPPED ? FieldModel.shipped() : models.read(wanted));
            version = wanted;
            log.info("pages are read by weights {}", fields.version());
        }
    }

    private long wanted() {
        return switch (settings.use()) {
            case WeightsSettings.SHIPPED -> SHIPPED;
            case WeightsSettings.NEWEST ->
                models.inUse().map(StoredModels.Version::number).orElse(SHIPPED);
            default -> Long.parseLong(settings.use());
        };
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kontor.extraction.weights.version", this, follow -> follow.version)
                .description("The version of the weights that read pages; 0 for those that come with the service")
                .register(registry);
    }
}
