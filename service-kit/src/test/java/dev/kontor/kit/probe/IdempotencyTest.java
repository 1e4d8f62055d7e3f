package dev.kontor.kit.probe;

import static dev.kontor.kit.probe.Probe.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kit.web.KeysForTests;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class IdempotencyTest {

    private final Probe probe = Probe.shared();
    private final String clerk = Probe.caller("clerk");
    private final String key = UUID.randomUUID().toString();
    private final String text = UUID.randomUUID().toString();

    @AfterEach
    void undisturbed() {
        probe.bean(ProbeApi.class).inTheMiddle = () -> {};
    }

    @Test
    void the_same_request_again_gets_the_same_answer_without_the_effect() {
        HttpResponse<String> first = write(clerk, key, text);
        HttpResponse<String> again = write(clerk, key, text);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("X-Weight")).contains("1");
        assertThat(probe.written(text)).isEqualTo(1);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        write(clerk, key, text);

        assertThat(problem(write(clerk, key, "another"))).isEqualTo("422 IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_key_belongs_to_its_caller() {
        write(clerk, key, text);
        write(Probe.caller("clerk"), key, text);

        assertThat(probe.written(text)).isEqualTo(2);
    }

    @Test
    void who_comes_while_the_first_is_under_way_is_told_so_at_once() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        probe.bean(ProbeApi.class).inTheMiddle = () -> {
            begun.countDown();
            await(go);
        };
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<HttpResponse<String>> first =
                    CompletableFuture.supplyAsync(() -> write(clerk, key, text), callers);
            await(begun);

            assertThat(problem(write(clerk, key, text))).isEqualTo("409 IDEMPOTENCY_KEY_IN_FLIGHT");
            go.countDown();
            assertThat(first.join().statusCode()).isEqualTo(202);
        }
        assertThat(write(clerk, key, text).statusCode()).isEqualTo(202);
        assertThat(probe.written(text)).isEqualTo(1);
    }

    @Test
    void a_request_that_dies_leaves_nothing_and_its_key_is_free_at_once() {
        JdbcClient jdbc = probe.bean(JdbcClient.class);
        // what a killed service looks like to the database: the connection is gone in the middle of the transaction
        probe.bean(ProbeApi.class).inTheMiddle = () -> jdbc.sql("SELECT pg_terminate_backend(pg_backend_pid())")
                .query(Boolean.class)
                .single();

        HttpResponse<String> died = write(clerk, key, text);
        assertThat(problem(died)).isEqualTo("503 UNAVAILABLE");
        assertThat(died.headers().firstValue("Retry-After")).isPresent();
        undisturbed();

        assertThat(write(clerk, key, text).statusCode()).isEqualTo(202);
        assertThat(probe.written(text)).isEqualTo(1);
    }

    @Test
    void a_refused_request_does_not_use_its_key_up() {
        assertThat(problem(probe.post(clerk, "/api/v1/notes", "{", "Idempotency-Key", key)))
                .isEqualTo("400 BAD_REQUEST");
        assertThat(write(clerk, key, text).statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words"})
    void what_is_no_key_is_refused(String noKey) {
        assertThat(problem(write(clerk, noKey, text))).isEqualTo("400 BAD_REQUEST");
        assertThat(problem(write(clerk, "k".repeat(256), text))).isEqualTo("400 BAD_REQUEST");
    }

    @Test
    void an_old_answer_is_forgotten_and_a_fresh_one_is_not() {
        String fresh = UUID.randomUUID().toString();
        write(clerk, key, text);
        write(clerk, fresh, text + " fresh");
        probe.bean(JdbcClient.class)
                .sql("UPDATE idempotency SET since = :then WHERE key = :key")
                .param("then", OffsetDateTime.now(ZoneOffset.UTC).minusHours(2))
                .param("key", key)
                .update();

        KeysForTests.forgetOld(probe::bean);

        write(clerk, key, text);
        write(clerk, fresh, text + " fresh");
        assertThat(probe.written(text)).isEqualTo(2);
        assertThat(probe.written(text + " fresh")).isEqualTo(1);
    }

    private HttpResponse<String> write(String token, String withKey, String note) {
        String body = "{\"text\":\"" + note + "\",\"weight\":1}";
        return probe.post(token, "/api/v1/notes", body, "Idempotency-Key", withKey);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
