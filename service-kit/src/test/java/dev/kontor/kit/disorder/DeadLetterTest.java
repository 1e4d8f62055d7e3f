package dev.kontor.kit.disorder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.Subject.DocumentId;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import tools.jackson.databind.JsonNode;

class DeadLetterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static Probe probe;
    private static Topic letters;

    @BeforeAll
    static void start() {
        probe = Probe.shared();
        letters = new Topic("kontor.dead-letters");
    }

    @Test
    void bytes_without_a_readable_envelope_go_to_the_dead_letters_whole_and_block_nothing() {
        double before = probe.metric("kontor_dead_letters_total{");
        Map<String, ProducerRecord<byte[], byte[]>> records = new LinkedHashMap<>();
        records.put("no headers", new ProducerRecord<>(ProbeEvents.NOTES, key(), "garbage".getBytes(UTF_8)));
        records.put("no key either", new ProducerRecord<>(ProbeEvents.NOTES, null, key()));
        records.put("no body", changed(true, "ce_type", "kontor.disorder.Noted.v1"));
        records.put("no sequence", changed(false, "ce_sequence", "first"));
        records.put("sequence 0", changed(false, "ce_sequence", "0"));
        records.put("unknown kind of subject", changed(false, "ce_subject", "unicorn/1"));
        records.put("subject without end", changed(false, "ce_subject", "supplier/" + "x".repeat(3000)));
        records.put("subject with NUL", changed(false, "ce_subject", "supplier/a\0b"));
        records.put("no time", changed(false, "ce_time", "yesterday"));
        probe.send(List.copyOf(records.values()));
        DocumentId subject = probe.publish("goes on");

        probe.awaitHeard("disorder", subject, "goes on");
        records.forEach((what, record) -> await(what)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(letters("disorder", record)).hasSize(1)));
        await().atMost(PATIENCE) // there are two consumers
                .until(() -> probe.metric("kontor_dead_letters_total{") >= before + 2 * records.size());
        ConsumerRecord<byte[], byte[]> any = letters.all().getFirst();
        assertThat(Topic.headers(any))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "kontor.dead-letters.DeadLetter.v1")
                .containsEntry("ce_subject", "service/disorder");
    }

    @Test
    void a_record_delivered_again_with_its_batch_is_one_dead_letter() {
        AtomicInteger failures = new AtomicInteger(3);
        Runnable remedy = probe.trouble("disorder", "busy", () -> {
            if (failures.getAndDecrement() > 0) {
                throw new CannotAcquireLockException("busy");
            }
        });
        DocumentId subject = probe.newSubject();
        ProducerRecord<byte[], byte[]> event = probe.record(subject, 1, new Noted("busy"));
        ProducerRecord<byte[], byte[]> garbage =
                new ProducerRecord<>(ProbeEvents.NOTES, event.key(), key()); // same key, same partition
        probe.send(List.of(garbage, event));

        probe.awaitHeard("disorder", subject, "busy");
        remedy.run();
        await().atMost(PATIENCE).until(() -> !letters("disorder", garbage).isEmpty());
        // what was written twice would lie before this one
        ProducerRecord<byte[], byte[]> last = new ProducerRecord<>(ProbeEvents.NOTES, event.key(), key());
        probe.send(List.of(last));
        await().atMost(PATIENCE).until(() -> !letters("disorder", last).isEmpty());
        assertThat(failures).hasNegativeValue();
        assertThat(letters("disorder", garbage)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"note\":", "{\"note\":{\"no\":\"text\"}}", "[]", ""})
    void a_body_that_does_not_fit_its_type_parks_its_subject_and_is_shown_as_it_is(String body) {
        DocumentId subject = probe.newSubject();
        ProducerRecord<byte[], byte[]> whole = probe.record(subject, 1, new Noted("never read"));
        ProducerRecord<byte[], byte[]> broken =
                new ProducerRecord<>(whole.topic(), null, whole.key(), body.getBytes(UTF_8), whole.headers());
        DocumentId other = probe.newSubject();

        probe.send(List.of(broken, probe.record(other, 1, new Noted("unharmed"))));

        probe.awaitHeard("disorder", other, "unharmed");
        JsonNode parked = probe.awaitParked(subject, 2).getFirst();
        JsonNode content = probe.operator(Probe.COMPANY)
                .get("/api/v1/parked/" + parked.path("id").asLong())
                .body();
        String shown = content.has("bytes")
                ? new String(Base64.getDecoder().decode(content.path("bytes").asString()), UTF_8)
                : content.path("body").toString();
        assertThat(shown).isEqualTo(body);
    }

    private ProducerRecord<byte[], byte[]> changed(boolean withoutBody, String header, String value) {
        ProducerRecord<byte[], byte[]> event = probe.record(probe.newSubject(), 1, new Noted("unread"));
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                event.topic(), null, event.key(), withoutBody ? null : event.value(), event.headers());
        Records.header(record, header, value);
        return record;
    }

    private static byte[] key() {
        return UUID.randomUUID().toString().getBytes(UTF_8);
    }

    /** The dead letters of one consumer that hold the key, and the body, of a record. */
    private static List<JsonNode> letters(String consumer, ProducerRecord<byte[], byte[]> record) {
        return letters.all().stream()
                .map(letter -> EventJson.mapper().readTree(letter.value()))
                .filter(letter -> letter.path("consumer").asString().equals(consumer))
                .filter(letter -> letter.path("key").asString("").equals(base64(record.key())))
                .filter(letter -> letter.path("body").asString("").equals(base64(record.value())))
                .toList();
    }

    private static String base64(byte @Nullable [] bytes) {
        return bytes == null ? "" : Base64.getEncoder().encodeToString(bytes);
    }
}
