package dev.kontor.kit.disorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.events.envelope.Subject.DocumentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class FaultyHandlerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Probe probe = Probe.shared();

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "53300", "57P01", "08006", "25006"})
    void what_the_database_cannot_do_now_is_tried_again_and_never_parked(String sqlState) {
        AtomicInteger failures = new AtomicInteger(2);
        Runnable remedy = probe.trouble("disorder", sqlState, () -> {
            if (failures.getAndDecrement() > 0) {
                raise(sqlState);
            }
        });
        DocumentId subject = probe.newSubject();
        probe.send(List.of(probe.record(subject, 1, new Noted(sqlState)), probe.record(subject, 2, new Noted("next"))));

        probe.awaitHeard("disorder", subject, sqlState, "next");
        remedy.run();
        assertThat(failures).hasNegativeValue();
        assertThat(probe.parked(subject)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"54000", "22021", "23505", "57014"})
    void what_the_database_never_takes_is_parked_and_blocks_nothing(String sqlState) {
        Runnable remedy = probe.trouble("disorder", sqlState, () -> raise(sqlState));
        DocumentId subject = probe.newSubject();
        DocumentId other = probe.newSubject();
        probe.send(
                List.of(probe.record(subject, 1, new Noted(sqlState)), probe.record(other, 1, new Noted("unharmed"))));

        probe.awaitHeard("disorder", other, "unharmed");
        assertThat(probe.awaitParked(subject, 1).getFirst().path("reason").asString())
                .isEqualTo("HANDLER_FAILED");
        remedy.run();
    }

    @Test
    void a_handler_that_ends_in_an_error_parks_its_event_and_the_consumer_goes_on() {
        Runnable remedy = probe.trouble("disorder", "too deep", () -> {
            throw new StackOverflowError();
        });
        DocumentId subject = probe.publish("too deep");
        probe.awaitParked(subject, 1);

        DocumentId other = probe.publish("goes on");

        probe.awaitHeard("disorder", other, "goes on");
        remedy.run();
    }

    @Test
    void in_a_crowd_one_poisonous_event_costs_only_its_own_subject() {
        Runnable remedy = probe.refuse("disorder", "poison");
        List<DocumentId> subjects =
                Stream.generate(probe::newSubject).limit(200).toList();
        DocumentId poisoned = subjects.get(77);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int sequence = 1; sequence <= 3; sequence++) {
            for (DocumentId subject : subjects) {
                boolean poison = sequence == 2 && subject.equals(poisoned);
                records.add(probe.record(subject, sequence, new Noted(poison ? "poison" : "n" + sequence)));
            }
        }

        probe.send(records);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(subjects)
                        .filteredOn(subject -> !subject.equals(poisoned))
                        .allSatisfy(subject ->
                                assertThat(probe.heard("disorder", subject)).containsExactly("n1", "n2", "n3")));
        assertThat(probe.awaitParked(poisoned, 2))
                .extracting(event -> event.path("reason").asString())
                .containsExactly("HANDLER_FAILED", "GAP");
        assertThat(probe.heard("disorder", poisoned)).containsExactly("n1");
        remedy.run();
    }

    @Test
    void an_append_consumer_records_all_but_the_event_it_cannot_and_that_one_later() {
        Runnable remedy = probe.refuse("disorder-append", "2");
        DocumentId subject = probe.newSubject();
        for (int sequence = 1; sequence <= 3; sequence++) {
            probe.send(subject, sequence, new NotedElsewhere("n" + sequence));
        }
        probe.awaitHeard("disorder-append", subject, "1", "3");
        long id = probe.awaitParked(subject, 1).getFirst().path("id").asLong();

        remedy.run();
        assertThat(probe.operator(Probe.COMPANY)
                        .post("/api/v1/parked/" + id + "/redrive", "")
                        .status())
                .isEqualTo(200);

        probe.awaitHeard("disorder-append", subject, "1", "3", "2");
        probe.awaitParked(subject, 0);
    }

    private void raise(String sqlState) {
        probe.bean(JdbcClient.class)
                .sql("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '" + sqlState + "'; END $$")
                .update();
    }
}
