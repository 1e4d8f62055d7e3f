package dev.kontor.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.envelope.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health and metrics are open, without a token, to whoever watches the services. */
class MetricsTest {

    private static RunningSuite running;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        running = RunningSuite.shared();
        http = HttpClient.newHttpClient();
        running.as("otto").all(running.url("intake") + "/api/v1/parked");
    }

    @AfterAll
    static void stop() {
        http.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intake",
                "extraction",
                "validation",
                "approval",
                "payment",
                "audit",
                "reporting",
                "console",
                "issuer"
            })
    void everything_says_that_it_is_well(String part) throws Exception {
        HttpResponse<String> answer = get(url(part) + "/actuator/health");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(EventJson.mapper().readTree(answer.body()).path("status").asString())
                .isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "extraction", "validation", "approval", "payment", "audit", "reporting"})
    void a_service_counts_requests_and_shows_what_is_parked_and_how_its_database_does(String service) throws Exception {
        assertThat(running.as("otto").all(url(service) + "/api/v1/parked")).isEmpty();

        HttpResponse<String> answer = get(url(service) + "/actuator/prometheus");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .containsPattern("(?m)^kontor_parked\\{.*service=\"" + service + "\".*} 0\\.0$")
                .containsPattern("(?m)^http_server_requests_seconds_bucket\\{.*uri=\"/api/v1/parked\".*}")
                .containsPattern("(?m)^hikaricp_connections_active\\{")
                .containsPattern("(?m)^jvm_memory_used_bytes\\{")
                .containsPattern("(?m)^process_uptime_seconds\\{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"extraction", "validation", "approval", "payment", "audit", "reporting"})
    void a_service_that_reads_topics_shows_how_far_it_is_behind(String service) throws Exception {
        assertThat(get(url(service) + "/actuator/prometheus").body())
                .containsPattern("(?m)^kafka_consumer_fetch_manager_records_lag_max\\{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"intake", "extraction", "validation", "approval", "payment", "audit", "reporting", "console"})
    void no_page_carries_an_exemplar_of_a_traced_request_for_which_prometheus_2_refuses_all_of_it(String part)
            throws Exception {
        String url = url(part);
        HttpRequest traced = HttpRequest.newBuilder(URI.create(url + "/actuator/health"))
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .build();
        assertThat(http.send(traced, BodyHandlers.discarding()).statusCode()).isEqualTo(200);

        HttpRequest page = HttpRequest.newBuilder(URI.create(url + "/actuator/prometheus"))
                .header("Accept", "application/openmetrics-text; version=1.0.0")
                .build();
        assertThat(http.send(page, BodyHandlers.ofString()).body())
                .contains("# EOF")
                .doesNotContain("trace_id");
    }

    @Test
    void the_console_shows_its_requests_too() throws Exception {
        String console = url("console");
        assertThat(get(console + "/actuator/health").statusCode()).isEqualTo(200);

        assertThat(get(console + "/actuator/prometheus").body())
                .containsPattern("(?m)^http_server_requests_seconds_count\\{")
                .containsPattern("(?m)^jvm_memory_used_bytes\\{");
    }

    private static String url(String part) {
        return switch (part) {
            case "console" -> running.url(running.suite().ports().console());
            case "issuer" -> running.suite().ports().issuer();
            default -> running.url(part);
        };
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }
}
