package dev.kontor.suite.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.suite.RunningSuite;
import dev.kontor.suite.client.Api;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to one company does not exist for those who work for another. */
class CompanyScopeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> ROLES =
            List.of("employee", "clerk", "approver", "finance", "masterdata", "auditor", "operator");

    private static RunningSuite running;
    private static HttpClient http;
    private static String company;
    private static String scheduled;
    private static String waiting;

    @BeforeAll
    static void post_three_documents_of_one_company() {
        running = RunningSuite.shared();
        http = HttpClient.newHttpClient();
        company = running.company();
        scheduled = post("xrechnung-ubl-45.xml");
        waiting = post("xrechnung-cii-10555.xml");
        String unclear = post("en16931-ubl-wrong-sum.xml");
        await().atMost(PATIENCE).until(() -> running.status(scheduled), "SCHEDULED"::equals);
        await().atMost(PATIENCE).until(() -> running.status(waiting), "AWAITING_APPROVAL"::equals);
        await().atMost(PATIENCE).until(() -> running.status(unclear), "IN_CLARIFICATION"::equals);
    }

    @AfterAll
    static void stop() {
        http.close();
    }

    @ParameterizedTest
    @CsvSource({
        "intake, /api/v1/documents/SCHEDULED",
        "intake, /api/v1/documents/SCHEDULED/content",
        "extraction, /api/v1/documents/SCHEDULED/extraction",
        "validation, /api/v1/documents/SCHEDULED/validation",
        "validation, /api/v1/suppliers/COMPANY/70001",
        "approval, /api/v1/cases/WAITING",
        "audit, /api/v1/streams/document/SCHEDULED",
        "reporting, /api/v1/documents/SCHEDULED",
        "reporting, /api/v1/documents/SCHEDULED/timeline"
    })
    void a_thing_is_there_for_its_own_company_and_not_for_another(String service, String path) throws Exception {
        String url = url(service, path);
        assertThat(status(company, url)).isEqualTo(200);
        assertThat(status("another", url)).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "payment, /api/v1/payments",
        "validation, /api/v1/clarifications",
        "audit, /api/v1/entries",
        "reporting, /api/v1/documents"
    })
    void a_list_shows_its_own_company_and_nothing_of_another(String service, String path) {
        String url = url(service, path);
        assertThat(as(company).all(url)).isNotEmpty();
        assertThat(as("another").all(url)).isEmpty();
    }

    private static int status(String scope, String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token(scope))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static Api as(String scope) {
        return new Api(http, () -> token(scope));
    }

    private static String token(String scope) {
        return SignedToken.of(running.suite(), ROLES, List.of(scope));
    }

    private static String url(String service, String path) {
        return running.url(service)
                + path.replace("SCHEDULED", scheduled)
                        .replace("WAITING", waiting)
                        .replace("COMPANY", company);
    }

    private static String post(String sample) {
        return running.postSample(sample, company);
    }
}
