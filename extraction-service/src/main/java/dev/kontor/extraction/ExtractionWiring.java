package dev.kontor.extraction;

import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.events.intake.DocumentReceived;
import dev.kontor.events.masterdata.SupplierRecorded;
import dev.kontor.events.types.DocumentTypes;
import dev.kontor.extraction.document.ExtractDocument;
import dev.kontor.extraction.document.ReadDocument;
import dev.kontor.extraction.einvoice.Judge;
import dev.kontor.extraction.fields.FieldModel;
import dev.kontor.extraction.fields.FieldsByCompany;
import dev.kontor.extraction.fields.Recipient;
import dev.kontor.extraction.learning.ConfirmedSamples;
import dev.kontor.extraction.learning.FollowWeights;
import dev.kontor.extraction.learning.LayoutMemory;
import dev.kontor.extraction.learning.LearnFromConfirmed;
import dev.kontor.extraction.learning.RecallLayout;
import dev.kontor.extraction.learning.RetrainWeights;
import dev.kontor.extraction.learning.StoredModels;
import dev.kontor.extraction.learning.UnconfirmedPages;
import dev.kontor.extraction.model.AskModel;
import dev.kontor.extraction.reading.Limits;
import dev.kontor.extraction.schematron.TestedJudge;
import dev.kontor.extraction.suppliers.SupplierTable;
import dev.kontor.kit.inbox.Subscription;
import dev.kontor.kit.remote.Remotes;
import dev.kontor.kit.timer.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What extraction knows and reads. */
@Configuration(proxyBeanMethods = false)
class ExtractionWiring {

    @Bean
    EventTypes eventTypes() {
        return EventCatalog.TYPES;
    }

    @Bean
    DocumentTypes documentTypes(ExtractionSettings settings) {
        Path folder = settings.documentTypes();
        return DocumentTypes.load(folder == null || folder.toString().isEmpty() ? null : folder);
    }

    @Bean
    Judge judge(ExtractionSettings settings) {
        return settings.verdict() ? new TestedJudge() : Judge.NONE;
    }

    /** Not before everything else runs: compiling the rules takes a core for seconds. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> rulesBegin(Judge judge) {
        return _ -> {
            if (judge instanceof TestedJudge tested) {
                tested.begin();
            }
        };
    }

    @Bean
    Limits readingLimits(ExtractionSettings settings) {
        int bytes = Math.toIntExact(settings.maxInflated().toBytes());
        return new Limits(settings.maxPages(), bytes, settings.deadline());
    }

    @Bean
    ReadDocument readDocument(Limits readingLimits, Clock clock, Judge judge) {
        return new ReadDocument(readingLimits, clock, judge);
    }

    @Bean
    FieldsByCompany fieldsByCompany(ExtractionSettings settings) {
        Recipient others = new Recipient(List.of(), List.of(), List.of(), settings.thresholds());
        return new FieldsByCompany(FieldModel.shipped(), settings.recipients(), others);
    }

    @Bean
    ConfirmedSamples confirmedSamples(JdbcClient jdbc, Clock clock, ExtractionSettings settings) {
        return new ConfirmedSamples(jdbc, clock, settings.weights().kept());
    }

    @Bean
    FollowWeights followWeights(StoredModels models, FieldsByCompany fields, ExtractionSettings settings) {
        return new FollowWeights(models, fields, settings.weights());
    }

    @Bean
    Ticker weightsTicker(FollowWeights follow) {
        return new Ticker("extraction-weights", Duration.ofMinutes(1), follow::follow);
    }

    @Bean
    Ticker learningTicker(
            ConfirmedSamples samples,
            StoredModels models,
            TransactionTemplate transaction,
            MeterRegistry meters,
            ExtractionSettings settings) {
        RetrainWeights retrain = new RetrainWeights(samples, models, transaction, meters, settings.weights());
        return new Ticker("extraction-learning-weights", Duration.ofHours(1), retrain::turn);
    }

    @Bean
    RecallLayout recallLayout(LayoutMemory memory) {
        return new RecallLayout(memory);
    }

    @Bean
    AskModel askModel(ExtractionSettings settings, Remotes remotes) {
        return new AskModel(settings.model(), remotes);
    }

    @Bean
    Subscription confirmedDocuments(LearnFromConfirmed learn) {
        return Subscription.append("extraction-learning", List.of(Topics.VALIDATION), learn::on);
    }

    @Bean
    Ticker unconfirmedTicker(UnconfirmedPages pages) {
        return new Ticker("extraction-unconfirmed", Duration.ofHours(6), pages::forget);
    }

    @Bean
    Subscription knownSuppliers(SupplierTable suppliers) {
        return Subscription.latestWins("extraction-suppliers").on(SupplierRecorded.class, suppliers::on);
    }

    @Bean
    Subscription extraction(ExtractDocument extract) {
        return Subscription.ordered("extraction").on(DocumentReceived.class, extract::on);
    }
}
