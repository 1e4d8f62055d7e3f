package dev.kontor.intake.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** In the order in which they go away; one service lives through all of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageTest {

    private static final Duration QUICKLY = Duration.ofSeconds(6);
    private static final Duration BACK = Duration.ofSeconds(40);

    private static StubIssuer issuer;
    private static IntakeAlone intake;
    private static String clerk;

    @BeforeAll
    static void start() {
        issuer = new StubIssuer();
        intake = new IntakeAlone(issuer);
        clerk = issuer.token("clerk", "operator");
    }

    @AfterAll
    static void stop() {
        intake.close();
        issuer.close();
    }

    @Test
    @Order(1)
    void while_the_keys_of_the_issuer_cannot_be_had_the_answer_is_503_and_then_everything_works() {
        for (int i = 0; i < 8; i++) {
            unavailable(() -> intake.get(clerk, "/api/v1/parked"));
        }
        assertThat(intake.get("/actuator/health/readiness").statusCode()).isEqualTo(200);

        issuer.open();

        await().atMost(BACK).until(() -> intake.get(clerk, "/api/v1/parked").statusCode() == 200);
    }

    @Test
    @Order(2)
    void while_kafka_is_away_documents_are_taken_and_shown_and_their_events_follow() {
        String before = taken("before");
        await().atMost(BACK).until(() -> intake.published().contains(before));

        intake.stopKafka();
        List<String> meanwhile =
                Stream.of("one", "two", "three").map(OutageTest::taken).toList();
        assertThat(meanwhile)
                .allSatisfy(document -> assertThat(intake.get(clerk, "/api/v1/documents/" + id(document))
                                .statusCode())
                        .isEqualTo(200));

        intake.startKafka();
        await().atMost(BACK).until(() -> intake.published().containsAll(meanwhile));
    }

    @Test
    @Order(3)
    void while_the_database_is_away_every_route_says_so_soon_and_works_again_when_it_is_back() {
        String before = taken("still there");
        intake.killPostgres();

        unavailable(() -> intake.upload(clerk, "lost"));
        unavailable(() -> intake.get(clerk, "/api/v1/documents/" + id(before)));
        unavailable(() -> intake.get(clerk, "/api/v1/documents/" + id(before) + "/content"));
        unavailable(() -> intake.get(clerk, "/api/v1/parked"));
        unavailable(() -> intake.post(clerk, "/api/v1/parked/1/redrive"));
        assertThat(intake.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(intake.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(intake.get("/api/v1/parked").statusCode()).isEqualTo(401);

        intake.startPostgres();
        await().atMost(BACK)
                .until(() ->
                        intake.get(clerk, "/api/v1/documents/" + id(before)).statusCode() == 200);
        String after = taken("after");
        await().atMost(BACK).until(() -> intake.published().contains(after));
        assertThat(intake.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    /** Subject of a document that was accepted. */
    private static String taken(String content) {
        HttpResponse<String> answer = intake.upload(clerk, content + UUID.randomUUID());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return "document" + location.substring(location.lastIndexOf('/'));
    }

    private static String id(String subject) {
        return subject.substring(subject.indexOf('/') + 1);
    }

    private static void unavailable(Supplier<HttpResponse<String>> request) {
        long start = System.nanoTime();
        HttpResponse<String> answer = request.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(QUICKLY);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"UNAVAILABLE\"");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
}
