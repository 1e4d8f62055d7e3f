package dev.kontor.suite.topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.embedded.TopicSpec;
import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.delivery.DeadLetter;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.EventType;
import dev.kontor.suite.RunningSuite;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever lies on the topics is a CloudEvent in the eyes of the CloudEvents SDK. */
class CloudEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FOREIGN_KEY = "foreign/" + UUID.randomUUID();

    private static RunningSuite running;

    @BeforeAll
    static void let_documents_run_and_a_foreign_producer_write_rubbish() throws Exception {
        running = RunningSuite.shared();
        String company = running.company();
        writeRubbish();
        String payable = running.postSample("xrechnung-ubl-45.xml", company);
        String refused = running.postSample("broken.pdf", company);
        String forApproval = running.postSample("xrechnung-cii-10555.xml", company);
        await().atMost(PATIENCE).until(() -> running.status(payable), "SCHEDULED"::equals);
        await().atMost(PATIENCE).until(() -> running.status(refused), "REFUSED"::equals);
        await().atMost(PATIENCE).until(() -> running.status(forApproval), "AWAITING_APPROVAL"::equals);
        await().atMost(PATIENCE).until(() -> hasKey(Topics.POSTINGS, "document/" + payable));
        await().atMost(PATIENCE).until(CloudEventsTest::theRubbishIsADeadLetter);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void every_record_is_an_event_of_the_catalog(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = ours(topic);
        assertThat(records).isNotEmpty();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            CloudEvent event = event(record);
            EventType<?> type = type(event.getType());
            assertThat(event.getSpecVersion().toString()).isEqualTo("1.0");
            assertThat(type.topic()).isEqualTo(topic);
            assertThat(event.getDataSchema()).isEqualTo(URI.create(type.schema()));
            assertThat(event.getDataContentType()).isEqualTo("application/json");
            assertThat(event.getSubject()).isEqualTo(new String(record.key(), UTF_8));
            assertThat(event.getTime()).isNotNull();
            assertThat(event.getExtensionNames()).contains("sequence", "correlationid", "actor", "company");
            assertThat(EventJson.read(Objects.requireNonNull(event.getData()).toBytes(), type.body()))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("sequencedTopics")
    void the_sequence_of_every_subject_counts_from_one_without_a_gap(String topic) {
        // delivery is at least once, and a day may have been sent again: an event counts where it came first
        Map<String, CloudEvent> distinct = new LinkedHashMap<>();
        ours(topic).stream().map(CloudEventsTest::event).forEach(event -> distinct.putIfAbsent(event.getId(), event));
        Map<String, List<Long>> sequences = distinct.values().stream()
                .collect(groupingBy(
                        event -> String.valueOf(event.getSubject()), mapping(CloudEventsTest::sequence, toList())));
        assertThat(sequences)
                .allSatisfy((subject, counted) -> assertThat(counted)
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, counted.size())
                                .boxed()
                                .toList()));
    }

    static List<String> topics() throws IOException {
        try (InputStream in = Objects.requireNonNull(CloudEventsTest.class.getResourceAsStream("/kafka/topics.json"))) {
            return Stream.of(EventJson.read(in.readAllBytes(), TopicSpec[].class))
                    .map(TopicSpec::name)
                    .toList();
        }
    }

    static List<String> sequencedTopics() {
        return Stream.of(Topics.DOMAIN, Topics.OUTBOUND, List.of(Topics.DEAD_LETTERS))
                .flatMap(List::stream)
                .toList();
    }

    private static void writeRubbish() throws Exception {
        try (KafkaProducer<byte[], byte[]> foreign = new KafkaProducer<>(
                running.suite().kafkaClient(), new ByteArraySerializer(), new ByteArraySerializer())) {
            foreign.send(new ProducerRecord<>(Topics.INTAKE, FOREIGN_KEY.getBytes(UTF_8), new byte[] {1, 2, 3}))
                    .get();
        }
    }

    private static boolean theRubbishIsADeadLetter() {
        String key = Base64.getEncoder().encodeToString(FOREIGN_KEY.getBytes(UTF_8));
        return ours(Topics.DEAD_LETTERS).stream()
                .map(record -> EventJson.read(record.value(), DeadLetter.class))
                .anyMatch(letter -> key.equals(letter.key()));
    }

    private static boolean hasKey(String topic, String key) {
        return ours(topic).stream().anyMatch(record -> new String(record.key(), UTF_8).equals(key));
    }

    private static CloudEvent event(ConsumerRecord<byte[], byte[]> record) {
        return KafkaMessageFactory.createReader(record).toEvent();
    }

    private static long sequence(CloudEvent event) {
        return Long.parseLong(String.valueOf(event.getExtension("sequence")));
    }

    private static EventType<?> type(String name) {
        return EventCatalog.TYPES.named(name).orElseThrow(() -> new AssertionError("not in the catalog: " + name));
    }

    /** Everything on a topic but the foreign record. */
    private static List<ConsumerRecord<byte[], byte[]>> ours(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        Map<String, Object> settings = new HashMap<>(running.suite().kafkaClient());
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(
                            0, consumer.partitionsFor(topic).size())
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        records.removeIf(record -> FOREIGN_KEY.equals(new String(record.key(), UTF_8)));
        return records;
    }
}
