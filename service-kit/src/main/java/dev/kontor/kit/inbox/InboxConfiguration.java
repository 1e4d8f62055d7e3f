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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the subscriptions of the service and shows what is parked. */
@Configuration(proxyBeanMethods = false)
@Import(ParkedController.class)
@EnableConfigurationProperties(InboxSettings.class)
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
    DeadLetters deadLetters(
            @Value("${kontor.kit.service}") String service,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Outbox outbox,
            Ids ids,
            Clock clock,
            MeterRegistry meters) {
        return new DeadLetters(service, jdbc, transaction, outbox, ids, clock, meters);
    }

    @Bean
    Inboxes inboxes(
            List<Subscription> subscriptions,
            ConsumerFactory<byte[], byte[]> inboxConsumers,
            InboxSettings settings,
            @Value("${kontor.kit.service}") String service,
            EventTypes types,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            DeadLetters deadLetters,
            Traces traces,
            Clock clock) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.setTimeout(Math.toIntExact(settings.transactionTime().toSeconds()));
        return new Inboxes(
                subscriptions,
                inboxConsumers,
                settings,
                service,
                types.and(ResendRequested.TYPE),
                jdbc,
                transaction,
                deadLetters,
                traces,
                clock);
    }

    @Bean
    SecondReadings secondReadings(Inboxes inboxes, JdbcClient jdbc) {
        return new SecondReadings(inboxes, jdbc);
    }

    @Bean
    ParkedList parkedList(JdbcClient jdbc, Clock clock) {
        return new ParkedList(jdbc, clock);
    }

    @Bean
    RedriveDay redriveDay(ParkedList parked, Inboxes inboxes) {
        return new RedriveDay(parked, inboxes);
    }

    @Bean
    MeterBinder parkedMetrics(ParkedList parked) {
        return registry -> {
            Gauge.builder("kontor.parked", parked, ParkedList::count)
                    .description("Events that wait for a predecessor or for a person")
                    .register(registry);
            Gauge.builder("kontor.parked.oldest", parked, ParkedList::oldest)
                    .description("How long the oldest of them has been waiting")
                    .baseUnit("seconds")
                    .register(registry);
        };
    }
}
