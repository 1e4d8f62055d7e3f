package dev.kontor.suite.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.events.catalog.Topics;
import dev.kontor.suite.RunningSuite;
import dev.kontor.suite.client.Api;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JsonNode;

class LostEventTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String SAMPLE = "xrechnung-ubl-45.xml";

    private static RunningSuite running;

    @BeforeAll
    static void start() {
        running = RunningSuite.shared();
    }

    @Test
    void the_last_event_of_a_document_that_the_log_lacks_is_noticed_sent_again_and_recorded() throws Exception {
        String company = running.company();
        String before = running.postSample(SAMPLE, running.company());
        await().atMost(PATIENCE).until(() -> entries(before), types -> types.contains("PaymentScheduled"));
        SmartLifecycle audit = running.suite().service("audit").getBean("inboxes", SmartLifecycle.class);
        audit.stop();
        String lost = running.postSample(SAMPLE, company);
        await().atMost(PATIENCE).until(() -> running.status(lost), "SCHEDULED"::equals);
        deleteEverythingOn(Topics.PAYMENT);
        audit.start();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(watermarkFindings()).anySatisfy(finding -> {
                    assertThat(finding.path("topic").asString()).isEqualTo(Topics.PAYMENT);
                    assertThat(finding.path("subject").asString()).isEqualTo("service/payment");
                    assertThat(finding.path("missing").asLong()).isZero();
                    assertThat(finding.path("closedAt").asString("")).isNotEmpty();
                }));

        assertThat(entries(lost)).contains("PaymentScheduled");
        assertThat(running.status(lost)).isEqualTo("SCHEDULED");
        JsonNode verification = running.as("ada").get(running.url("audit") + "/api/v1/verification?company=" + company);
        assertThat(verification.path("sound").asBoolean())
                .as(verification.toString())
                .isTrue();
    }

    @Test
    void an_operator_has_a_day_sent_again_and_nobody_takes_anything_twice() {
        String company = running.company();
        String document = running.postSample(SAMPLE, company);
        await().atMost(PATIENCE).until(() -> entries(document), types -> types.contains("PaymentScheduled"));
        List<ConsumerRecord<byte[], byte[]>> first = records(Topics.INTAKE, "document/" + document);
        assertThat(first).hasSize(1);

        JsonNode resend = Api.ok(
                running.as("otto")
                        .post(
                                running.url("intake") + "/api/v1/outbox/resend",
                                null,
                                Map.of(
                                        "topic",
                                        Topics.INTAKE,
                                        "day",
                                        LocalDate.ofInstant(
                                                        Instant.ofEpochMilli(
                                                                first.getFirst().timestamp()),
                                                        ZoneOffset.UTC)
                                                .toString())),
                "resend");

        assertThat(resend.path("events").asLong()).isPositive();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(records(Topics.INTAKE, "document/" + document))
                        .hasSize(2));
        List<ConsumerRecord<byte[], byte[]>> both = records(Topics.INTAKE, "document/" + document);
        assertThat(both.getLast().value()).isEqualTo(both.getFirst().value());
        assertThat(both.getLast().headers()).isEqualTo(both.getFirst().headers());
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode outbox = running.as("otto").get(running.url("intake") + "/api/v1/outbox");
            assertThat(outbox.at("/resends/0/finishedAt").asString(""))
                    .as(outbox.toString())
                    .isNotEmpty();
            assertThat(outbox.at("/state/unrelayed").asLong()).isZero();
            assertThat(outbox.at("/state/slot/active").asBoolean()).isTrue();
        });
        assertThat(running.as("ada")
                        .get(running.url("audit") + "/api/v1/verification?company=" + company)
                        .path("sound")
                        .asBoolean())
                .isTrue();
        assertThat(entries(document).stream().filter("DocumentReceived"::equals))
                .hasSize(1);
    }

    private static List<JsonNode> watermarkFindings() {
        return running.as("ada").all(running.url("audit") + "/api/v1/findings?kind=WATERMARK");
    }

    /** The kinds of the events of a document that are in the log. */
    private static List<String> entries(String document) {
        return running.as("ada").all(running.url("audit") + "/api/v1/entries?subject=document/" + document).stream()
                .map(entry -> entry.path("type").asString())
                .map(type -> Arrays.asList(type.split("\\.")).get(type.split("\\.").length - 2))
                .toList();
    }

    private static void deleteEverythingOn(String topic) throws Exception {
        try (Admin admin = Admin.create(running.suite().kafkaClient());
                KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            admin.deleteRecords(consumer.endOffsets(partitions).entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue()))))
                    .all()
                    .get();
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String topic, String key) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (record.key() != null && new String(record.key(), UTF_8).equals(key)) {
                        found.add(record);
                    }
                }
            }
            return found;
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private static KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                running.suite().kafkaClient(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
