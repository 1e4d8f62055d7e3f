package dev.kontor.kit.app;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.events.delivery.DeadLetter;
import dev.kontor.events.delivery.Watermark;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.kit.blob.BlobPlace;
import dev.kontor.kit.blob.BlobStore;
import dev.kontor.kit.blob.FileBlobStore;
import dev.kontor.kit.blob.S3BlobStore;
import dev.kontor.kit.blob.S3Settings;
import dev.kontor.kit.expression.Expressions;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.inbox.InboxConfiguration;
import dev.kontor.kit.limits.LimitsConfiguration;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.kit.remote.RemoteSettings;
import dev.kontor.kit.remote.Remotes;
import dev.kontor.kit.replay.ReplayTopics;
import dev.kontor.kit.resend.ResendConfiguration;
import dev.kontor.kit.telemetry.TelemetryConfiguration;
import dev.kontor.kit.telemetry.Traces;
import dev.kontor.kit.web.WebConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import tools.jackson.core.StreamWriteFeature;

/** The beans of the kit. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KitSettings.class, S3Settings.class, RemoteSettings.class})
@Import({
    KitSecurity.class,
    OutboxConfiguration.class,
    RelayConfiguration.class,
    ResendConfiguration.class,
    InboxConfiguration.class,
    WebConfiguration.class,
    TelemetryConfiguration.class,
    LimitsConfiguration.class
})
class KitConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Ids ids(Clock clock) {
        return new Ids(clock);
    }

    @Bean
    Expressions expressions() {
        return new Expressions();
    }

    @Bean
    Outbox outbox(
            JdbcClient jdbc,
            EventTypes types,
            Ids ids,
            Clock clock,
            Traces traces,
            MeterRegistry meters,
            KitSettings settings) {
        return new Outbox(
                jdbc, types.and(DeadLetter.TYPE, Watermark.TYPE), ids, clock, traces, meters, settings.service());
    }

    @Bean
    ReplayTopics replayTopics(KafkaProperties kafka) {
        return new ReplayTopics(kafka);
    }

    /** The default does not know PostgreSQL's own codes: a row that stays locked (55P03) is a moment, not an error. */
    @Bean
    SQLExceptionTranslator sqlExceptionTranslator() {
        return new SQLErrorCodeSQLExceptionTranslator("PostgreSQL");
    }

    @Bean
    Remotes remotes(RemoteSettings settings, MeterRegistry meters) {
        return new Remotes(settings, meters);
    }

    @Bean
    @ConditionalOnProperty("kontor.blobs")
    BlobStore blobStore(@Value("${kontor.blobs}") String place, S3Settings s3, Remotes remotes) throws IOException {
        return switch (BlobPlace.of(place)) {
            case BlobPlace.Folder folder -> new FileBlobStore(folder.path());
            case BlobPlace.Bucket bucket ->
                new S3BlobStore(bucket, s3, DefaultCredentialsProvider.builder().build(), remotes.named("blobs"));
        };
    }

    /** Room where the blobs lie; a bucket has its own watch. */
    @Bean
    @ConditionalOnProperty("kontor.blobs")
    MeterBinder blobSpace(@Value("${kontor.blobs}") String place) {
        return switch (BlobPlace.of(place)) {
            case BlobPlace.Folder folder -> new DiskSpaceMetrics(folder.path().toFile());
            case BlobPlace.Bucket _ -> registry -> {};
        };
    }

    /** REST bodies as event bodies: decimals as strings, nothing written for null. */
    @Bean
    JsonMapperBuilderCustomizer decimalsAsStrings() {
        return builder -> builder.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .withConfigOverride(
                        BigDecimal.class, o -> o.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)));
    }
}
