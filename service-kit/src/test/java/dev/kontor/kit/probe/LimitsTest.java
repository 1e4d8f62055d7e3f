package dev.kontor.kit.probe;

import static dev.kontor.kit.probe.Probe.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class LimitsTest {

    private static final String TOO_MUCH = "{\"text\":\"" + "x".repeat(2000) + "\",\"weight\":1}";

    private final Probe probe = Probe.shared();
    private final String clerk = Probe.caller("clerk");

    @AfterEach
    void undisturbed() {
        probe.bean(ProbeApi.class).inTheMiddle = () -> {};
    }

    @Test
    void a_caller_who_asks_too_much_is_told_when_to_come_back_and_others_notice_nothing() {
        double before = limited("caller");
        List<HttpResponse<String>> answers = IntStream.range(0, Probe.BURST + 5)
                .mapToObj(i -> probe.get(clerk, "/api/v1/notes"))
                .toList();

        assertThat(answers.getFirst().statusCode()).isEqualTo(200);
        HttpResponse<String> last = answers.getLast();
        assertThat(problem(last)).isEqualTo("429 TOO_MANY_REQUESTS");
        assertThat(last.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(last.headers().firstValue("Retry-After")).contains("1");
        assertThat(limited("caller")).isGreaterThan(before);
        assertThat(probe.get(Probe.caller("clerk"), "/api/v1/notes").statusCode())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> probe.get(clerk, "/api/v1/notes").statusCode() == 200);
    }

    @Test
    void an_address_that_keeps_sending_wrong_tokens_is_not_looked_at_any_more() {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(60))
                .until(() -> problem(probe.get("e30.e30.e30", "/api/v1/notes")).equals("429 TOO_MANY_REQUESTS"));
        assertThat(limited("address")).isPositive();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> probe.get(clerk, "/api/v1/notes").statusCode() == 200);
    }

    @Test
    void more_at_once_than_there_are_places_are_sent_away_and_health_still_answers() {
        CountDownLatch go = new CountDownLatch(1);
        Semaphore inside = new Semaphore(0);
        probe.bean(ProbeApi.class).inTheMiddle = () -> {
            inside.release();
            uninterrupted(go);
        };
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
            for (int i = 0; i < Probe.CONCURRENT; i++) {
                waiting.add(CompletableFuture.supplyAsync(() -> probe.get(clerk, "/api/v1/slow"), callers));
            }
            inside.acquireUninterruptibly(Probe.CONCURRENT);

            HttpResponse<String> oneMore = probe.get(clerk, "/api/v1/notes");
            assertThat(problem(oneMore)).isEqualTo("503 UNAVAILABLE");
            assertThat(oneMore.headers().firstValue("Retry-After")).contains("1");
            assertThat(probe.get(clerk, "/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
            go.countDown();
            assertThat(waiting)
                    .allSatisfy(it -> assertThat(it.join().statusCode()).isEqualTo(200));
        }
        assertThat(probe.get(clerk, "/api/v1/notes").statusCode()).isEqualTo(200);
    }

    @Test
    void a_body_that_says_it_is_too_long_and_one_that_only_turns_out_to_be_are_refused() {
        assertThat(problem(probe.post(clerk, "/api/v1/notes", TOO_MUCH))).isEqualTo("413 TOO_LARGE");
        assertThat(problem(probe.post(
                        clerk,
                        "/api/v1/notes",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TOO_MUCH.getBytes(UTF_8))))))
                .isEqualTo("413 TOO_LARGE");
    }

    @Test
    void a_body_that_trickles_in_is_not_waited_for() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), probe.uri("/").getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/notes HTTP/1.1\r\nHost: probe\r\nAuthorization: Bearer " + clerk
                            + "\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{")
                    .getBytes(UTF_8));
            await().pollInterval(Duration.ofMillis(200))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> {
                        out.write(' ');
                        out.flush();
                        return socket.getInputStream().available() > 0;
                    });
            byte[] answer = new byte[12];
            assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
            assertThat(new String(answer, UTF_8)).isEqualTo("HTTP/1.1 408");
        }
    }

    @Test
    void a_statement_that_takes_too_long_is_ended() {
        JdbcClient jdbc = probe.bean(JdbcClient.class);
        probe.bean(ProbeApi.class).inTheMiddle =
                () -> jdbc.sql("SELECT pg_sleep(60)").query().singleRow();

        assertThat(problem(probe.get(clerk, "/api/v1/slow"))).isEqualTo("503 UNAVAILABLE");
    }

    @Test
    void who_waits_too_long_for_somebody_elses_transaction_is_sent_away() {
        probe.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            probe.bean(JdbcClient.class).sql("LOCK TABLE applied").update();

            assertThat(problem(probe.post(clerk, "/api/v1/notes", "{\"text\":\"locked\",\"weight\":1}")))
                    .isEqualTo("503 UNAVAILABLE");
        });
    }

    private double limited(String scope) {
        return probe.bean(MeterRegistry.class)
                .get("kontor.rate.limited")
                .tag("scope", scope)
                .counter()
                .count();
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
