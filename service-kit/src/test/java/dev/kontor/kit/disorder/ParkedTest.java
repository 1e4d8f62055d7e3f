package dev.kontor.kit.disorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.disorder.Rest.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ParkedTest {

    private static final String PARKED = "/api/v1/parked";

    private final Probe probe = Probe.shared();
    private final Rest operator = probe.operator(Probe.COMPANY);

    @Test
    void a_failing_event_parks_its_subject_only_is_shown_and_redriven_in_order() {
        Runnable remedy = probe.refuse("disorder", "bad");
        DocumentId stuck = probe.publish("good", "bad", "later", "last");
        DocumentId other = probe.publish("unharmed");
        probe.awaitHeard("disorder", other, "unharmed");
        List<JsonNode> parked = probe.awaitParked(stuck, 3);
        assertThat(probe.heard("disorder", stuck)).containsExactly("good");
        assertThat(parked).extracting(event -> event.path("sequence").asLong()).containsExactly(2L, 3L, 4L);
        assertThat(parked.getFirst().path("detail").asString()).contains("refused: bad");
        assertThat(probe.metric("kontor_parked{")).isGreaterThanOrEqualTo(3);
        assertThat(probe.metric("kontor_parked_oldest_seconds{")).isPositive();

        assertThat(redrive(parked.getFirst()).path("redriven").asInt()).isZero();
        remedy.run();
        assertThat(redrive(parked.getFirst()).path("redriven").asInt()).isEqualTo(3);

        probe.awaitHeard("disorder", stuck, "good", "bad", "later", "last");
        assertThat(probe.parked(stuck)).isEmpty();
    }

    @Test
    void an_operator_sees_headers_and_body_and_nothing_of_other_companies() {
        Runnable remedy = probe.refuse("disorder", "look inside");
        DocumentId subject = probe.publish("look inside");
        String path = PARKED + "/"
                + probe.awaitParked(subject, 1).getFirst().path("id").asLong();

        JsonNode content = operator.get(path).body();
        assertThat(content.at("/body/note").asString()).isEqualTo("look inside");
        assertThat(content.at("/headers/ce_subject").asString()).isEqualTo(subject.text());
        assertThat(content.at("/event/consumer").asString()).isEqualTo("disorder");
        Rest stranger = probe.operator("another");
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.post(path + "/redrive", "").status()).isEqualTo(404);
        assertThat(stranger.get(PARKED + "?subject=" + subject.text()).body().path("items"))
                .isEmpty();
        assertThat(probe.as(List.of("auditor", "clerk"), "*").get(path).status())
                .isEqualTo(403);
        remedy.run();
    }

    @Test
    void the_list_is_filtered_and_goes_on_at_its_cursor() {
        Runnable remedy = probe.refuse("disorder", "listed");
        DocumentId subject = probe.publish("listed", "b", "c");
        probe.awaitParked(subject, 3);
        String list = PARKED + "?limit=2&consumer=disorder&subject=" + subject.text() + "&day=" + today();

        JsonNode first = operator.get(list).body();
        JsonNode second =
                operator.get(list + "&cursor=" + first.path("next").asString()).body();

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.has("next")).isFalse();
        assertThat(operator.get(list.replace(today(), "2020-01-01")).body().path("items"))
                .isEmpty();
        assertThat(operator.get(list.replace("consumer=disorder", "consumer=other"))
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(operator.get(PARKED + "?cursor=nonsense").status()).isEqualTo(400);
        remedy.run();
    }

    @Test
    void what_is_discarded_keeps_its_reason_and_the_subject_goes_on_without_it() {
        Runnable remedy = probe.refuse("disorder", "hopeless");
        DocumentId subject = probe.publish("hopeless", "second", "third");
        List<JsonNode> parked = probe.awaitParked(subject, 3);

        Answer early = discard(parked.get(1));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body().path("code").asString()).isEqualTo("PARKED_OUT_OF_TURN");
        assertThat(discard(parked.get(0)).status()).isEqualTo(204);
        assertThat(discard(parked.get(0)).status()).isEqualTo(404);

        probe.awaitHeard("disorder", subject, "second", "third");
        JsonNode discarded = operator.get(PARKED + "?discarded=true&subject=" + subject.text())
                .body()
                .at("/items/0/discarded");
        assertThat(discarded.path("by").asString()).isEqualTo("person/olga");
        assertThat(discarded.path("reason").asString()).isEqualTo("sent by mistake");
        remedy.run();
    }

    @Test
    void a_gap_that_is_never_filled_can_be_skipped() {
        DocumentId subject = probe.newSubject();
        probe.send(subject, 3, new NotedElsewhere("third"));
        probe.send(subject, 4, new NotedElsewhere("fourth"));
        List<JsonNode> parked = probe.awaitParked(subject, 2);

        assertThat(skipGap(parked.get(1)).status()).isEqualTo(409);
        assertThat(skipGap(parked.get(0)).status()).isEqualTo(204);

        probe.awaitHeard("disorder-any-order", subject, "third", "fourth");
        probe.send(subject, 2, new NotedElsewhere("too late"));
        probe.send(subject, 5, new NotedElsewhere("fifth"));
        probe.awaitHeard("disorder-any-order", subject, "third", "fourth", "fifth");
    }

    @Test
    void a_whole_day_is_redriven_in_one_call_whatever_fails_again() {
        List<Runnable> remedies = IntStream.range(0, 12)
                .mapToObj(i -> probe.refuse("disorder", "day " + i))
                .toList();
        List<DocumentId> subjects = IntStream.range(0, 12)
                .mapToObj(i -> probe.publish("day " + i, "second", "third"))
                .toList();
        subjects.forEach(subject -> probe.awaitParked(subject, 3));
        remedies.subList(1, 12).forEach(Runnable::run);

        JsonNode result = redriveDay();

        assertThat(result.path("redriven").asInt()).isGreaterThanOrEqualTo(33);
        assertThat(result.path("stillParked").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(result.has("next")).isFalse();
        for (int i = 1; i < 12; i++) {
            probe.awaitHeard("disorder", subjects.get(i), "day " + i, "second", "third");
        }
        assertThat(probe.parked(subjects.getFirst())).hasSize(3);
        remedies.getFirst().run();
        redriveDay();
        probe.awaitHeard("disorder", subjects.getFirst(), "day 0", "second", "third");
    }

    @Test
    void events_that_arrive_while_an_operator_redrives_are_neither_lost_nor_left_behind() {
        Runnable remedy = probe.refuse("disorder", "meanwhile");
        List<DocumentId> subjects =
                Stream.generate(() -> probe.publish("meanwhile")).limit(25).toList();
        List<JsonNode> parked = subjects.stream()
                .map(subject -> probe.awaitParked(subject, 1).getFirst())
                .toList();
        remedy.run();

        CompletableFuture<Void> arrivals = CompletableFuture.runAsync(() -> {
            for (int sequence = 2; sequence <= 6; sequence++) {
                for (DocumentId subject : subjects) {
                    probe.send(subject, sequence, new Noted("n" + sequence));
                }
            }
        });
        parked.forEach(this::redrive);
        arrivals.join();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(subjects)
                        .allSatisfy(subject -> assertThat(probe.heard("disorder", subject))
                                .containsExactly("meanwhile", "n2", "n3", "n4", "n5", "n6")));
        assertThat(subjects)
                .allSatisfy(subject -> assertThat(probe.parked(subject)).isEmpty());
    }

    private JsonNode redrive(JsonNode event) {
        return operator.post(PARKED + "/" + event.path("id").asLong() + "/redrive", "")
                .body();
    }

    private JsonNode redriveDay() {
        return operator.post(PARKED + "/redrive", "{\"day\":\"" + today() + "\",\"consumer\":\"disorder\"}")
                .body();
    }

    private Answer discard(JsonNode event) {
        String path = PARKED + "/" + event.path("id").asLong() + "/discard";
        return operator.post(path, "{\"reason\":\"sent by mistake\"}");
    }

    private Answer skipGap(JsonNode event) {
        String path = PARKED + "/" + event.path("id").asLong() + "/skip-gap";
        return operator.post(path, "{\"reason\":\"the sender has lost them\"}");
    }

    private static String today() {
        return LocalDate.now(Clock.systemUTC()).toString();
    }
}
