package dev.kontor.kit.inbox;

import dev.kontor.events.delivery.ResendRequested;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.kit.telemetry.Traces;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the subscriptions of the service and shows what is parked. */
@Configuration(proxyBeanMethods = false)
@Import(ParkedController.class)
public class InboxConfiguration {

    @Bean
    ConsumerFactory<byte[], byte[]> inboxConsumers(KafkaProperties kafka, MeterRegistry meters) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        DefaultKafkaConsumerFactory<byte[], byte[]> factory =
                new DefaultKafkaConsumerFactory<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        factory.addListener(new MicrometerConsumerListener<>(meters));
        return factory;
    }

    @Bean
    ParkedEvents parkedEvents(JdbcClient jdbc, Clock clock) {
        return new ParkedEvents(jdbc, clock);
    }

    @Bean
    Inboxes inboxes(
            List<Subscription> subscriptions,
            ConsumerFactory<byte[], byte[]> inboxConsumers,
            @Value("${kontor.kit.consumers:1}") int consumers,
            @Value("${kontor.kit.service}") String service,
            EventTypes types,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Outbox outbox,
            Traces traces,
            Ids ids,
            Clock clock) {
        return new Inboxes(
                subscriptions,
                inboxConsumers,
                consumers,
                service,
                types.and(ResendRequested.TYPE),
                jdbc,
                transaction,
                outbox,
                traces,
                ids,
                clock);
    }

    @Bean
    MeterBinder parkedMetrics(ParkedEvents parked) {
        return registry -> Gauge.builder("kontor.parked", parked, ParkedEvents::count)
                .description("Events that wait for a predecessor or for a person")
                .register(registry);
    }
}
