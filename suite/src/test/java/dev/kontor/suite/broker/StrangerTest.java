package dev.kontor.suite.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.events.catalog.Topics;
import dev.kontor.suite.RunningSuite;
import dev.kontor.suite.Suite;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever has no account cannot list, write or read, at the broker or at its controller. */
class StrangerTest {

    private static final byte[] NOTHING = {};

    private static Suite suite;

    @BeforeAll
    static void start() {
        suite = RunningSuite.shared().suite();
    }

    static Stream<Map<String, Object>> strangers() {
        Map<String, Object> intake = RunningSuite.shared().suite().kafkaClient("intake");
        String login = String.valueOf(intake.get("sasl.jaas.config"));
        return Stream.of(
                impatient(Map.of("bootstrap.servers", String.valueOf(intake.get("bootstrap.servers")))),
                impatient(with(intake, login.replaceAll("password=\"[^\"]*\"", "password=\"not-that-of-intake\""))),
                impatient(with(intake, login.replace("\"intake\"", "\"nobody\""))));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void a_stranger_lists_writes_and_reads_nothing(Map<String, Object> stranger) {
        Class<? extends Exception> refusal =
                stranger.containsKey("sasl.jaas.config") ? SaslAuthenticationException.class : TimeoutException.class;
        try (Admin admin = Admin.create(stranger);
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(stranger, new ByteArraySerializer(), new ByteArraySerializer());
                KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(stranger, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            assertThatThrownBy(() -> admin.listTopics().names().get()).hasCauseInstanceOf(refusal);
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(Topics.INTAKE, NOTHING))
                            .get())
                    .hasCauseInstanceOf(refusal);
            assertThatThrownBy(() -> consumer.partitionsFor(Topics.INTAKE, Duration.ofSeconds(1)))
                    .isInstanceOf(refusal);
        }
    }

    @Test
    void the_account_of_a_service_is_none_at_the_controller() {
        Map<String, Object> controller = new HashMap<>(impatient(suite.kafkaClient("audit")));
        controller.remove("bootstrap.servers");
        controller.put("bootstrap.controllers", "127.0.0.1:" + suite.ports().controller());
        try (Admin admin = Admin.create(controller)) {
            assertThatThrownBy(() -> admin.describeCluster().clusterId().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void an_account_sees_no_topic_but_its_own() throws Exception {
        try (Admin erp = Admin.create(suite.kafkaClient("erp"))) {
            assertThat(erp.listTopics().names().get())
                    .isEqualTo(Set.copyOf(Rights.declared().names("erp", "read")));
        }
    }

    private static Map<String, Object> with(Map<String, Object> client, String login) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("sasl.jaas.config", login);
        return settings;
    }

    /** Kafka ends a connection it does not understand without a word; a client can only give up waiting. */
    private static Map<String, Object> impatient(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.putAll(Map.of("default.api.timeout.ms", 1500, "request.timeout.ms", 1000, "max.block.ms", 1500));
        return settings;
    }
}
