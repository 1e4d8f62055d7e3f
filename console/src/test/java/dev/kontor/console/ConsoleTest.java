package dev.kontor.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

class ConsoleTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final MovingClock clock = new MovingClock();

    private static StubIssuer issuer;
    private static StubReporting reporting;
    private static ConfigurableApplicationContext console;
    private static String url;

    private Browser browser;

    @BeforeAll
    static void start_the_console() throws JOSEException {
        issuer = new StubIssuer();
        reporting = new StubReporting();
        SpringApplication application = new SpringApplication(Console.class);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock));
        console = application.run(
                "--spring.config.name=console",
                "--KONTOR_PORT=0",
                "--KONTOR_ADDRESS=127.0.0.1",
                "--KONTOR_ISSUER=" + issuer.url(),
                "--KONTOR_CONSOLE_CLIENT_SECRET=not-secret",
                "--kontor.console.calls.pause=500ms",
                "--KONTOR_REPORTING_URL=" + reporting.url());
        url = "http://localhost:" + console.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop_everything() {
        console.close();
        reporting.close();
        issuer.close();
    }

    @BeforeEach
    void open_a_browser() {
        browser = Browser.at(url);
        reporting.asked().clear();
    }

    @AfterEach
    void close_the_browser() {
        browser.close();
        reporting.answerWith(200);
        issuer.refuse(false);
    }

    @Test
    void whoever_is_not_logged_in_is_sent_to_the_issuer() {
        try (Browser still = Browser.standingStillAt(url)) {
            HttpResponse<String> answer = still.get("/");

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).endsWith("/oauth2/authorization/kontor"));
            assertThat(still.get("/oauth2/authorization/kontor").headers().firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).startsWith(issuer.url()));
            assertThat(reporting.asked()).isEmpty();
        }
    }

    @Test
    void the_list_shows_documents_in_german_words() {
        HttpResponse<String> page = browser.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Clara Claas", "Muster GmbH", "Wartet auf Freigabe", "1.190,00\u00a0EUR", "01.03.2026 09:30")
                .contains("<span>Rechnung</span> <span>R-17</span>")
                .contains("href=\"/documents/" + StubReporting.INVOICE + "\"")
                .contains("<html lang=\"de\"");
    }

    @Test
    void types_and_states_it_does_not_know_keep_their_names() {
        assertThat(browser.get("/").body()).contains("leave_request", "NEWER_THAN_US");
    }

    @Test
    void markup_in_a_supplier_name_stays_text() {
        assertThat(browser.get("/").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void the_filter_and_the_cursor_travel_on() {
        String first = browser.get("/?status=PAID").body();

        assertThat(first).contains("<option value=\"PAID\" selected=\"selected\">Bezahlt</option>");
        assertThat(first).contains("/?status=PAID&amp;cursor=piece-2%2B/%3D");
        assertThat(browser.get("/?status=PAID&cursor=piece-2%2B/%3D").body())
                .contains("Zum Anfang")
                .doesNotContain("Weitere Belege");
        assertThat(reporting.asked())
                .containsExactly(
                        "/api/v1/documents?limit=50&status=PAID",
                        "/api/v1/documents?limit=50&status=PAID&cursor=piece-2%2B%2F%3D");
    }

    @Test
    void one_document_shows_its_status_and_its_way() {
        HttpResponse<String> page = browser.get("/documents/" + StubReporting.INVOICE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Wartet auf Freigabe", "31.03.2026", "main")
                .containsSubsequence("Eingegangen", "Clara Claas", "Ausgelesen", "Automatisch (extraction)");
    }

    @Test
    void a_document_nobody_knows_is_not_found() {
        HttpResponse<String> page = browser.get("/documents/0198c0de-0000-7000-8000-00000000dead");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Nicht gefunden");
    }

    @Test
    void an_address_that_makes_no_sense_is_told_so() {
        browser.get("/");

        assertThat(browser.get("/documents/17").statusCode()).isEqualTo(400);
        assertThat(browser.get("/?status=NO_SUCH").body()).contains("Nicht verstanden");
        assertThat(browser.get("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void a_reporting_service_that_is_away_makes_a_friendly_page() {
        reporting.answerWith(500);

        HttpResponse<String> page = browser.get("/");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Vorübergehend nicht verfügbar", "Clara Claas", "Abmelden");
    }

    @Test
    void a_reporting_service_that_stays_away_is_left_alone_and_found_again_when_it_is_back() {
        reporting.answerWith(503);
        await().untilAsserted(() -> {
            int asked = reporting.asked().size();
            assertThat(browser.get("/").statusCode()).isEqualTo(503);
            assertThat(reporting.asked()).hasSize(asked);
        });

        reporting.answerWith(200);

        await().until(() -> browser.get("/").statusCode() == 200);
    }

    @Test
    void a_caller_without_a_role_is_told_so() {
        reporting.answerWith(403);

        HttpResponse<String> page = browser.get("/");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Keine Berechtigung");
    }

    @Test
    void a_token_the_service_does_not_take_leads_to_a_new_login() {
        reporting.answerWith(401);

        HttpResponse<String> page = browser.get("/");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("Anmeldung abgelaufen", "href=\"/oauth2/authorization/kontor\"");
    }

    @Test
    void a_token_that_ran_out_is_fetched_anew_and_the_wanted_page_shown() {
        browser.get("/");
        int before = issuer.logins();
        clock.putForward(Duration.ofHours(2));

        try (Browser still = browser.standingStill()) {
            HttpResponse<String> answer = still.get("/documents/" + StubReporting.INVOICE);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).endsWith("/oauth2/authorization/kontor"));
        }
        clock.putForward(Duration.ZERO);

        assertThat(browser.get("/oauth2/authorization/kontor").body()).contains("Verlauf");
        assertThat(issuer.logins()).isEqualTo(before + 1);
    }

    @Test
    void a_refused_login_does_not_go_round_in_circles() {
        issuer.refuse(true);

        HttpResponse<String> page = browser.get("/");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("Anmeldung fehlgeschlagen");
    }

    @Test
    void logging_out_ends_the_session_here_and_at_the_issuer() {
        Matcher csrf = CSRF.matcher(browser.get("/").body());
        assertThat(csrf.find()).isTrue();

        HttpResponse<String> answer = browser.post("/logout", "_csrf=" + csrf.group(1));

        assertThat(answer.request().uri().toString())
                .startsWith(issuer.url() + "/connect/logout")
                .contains("id_token_hint=", "post_logout_redirect_uri=" + url + "/logged-out");
        int before = issuer.logins();
        browser.get("/");
        assertThat(issuer.logins()).isEqualTo(before + 1);
    }

    @Test
    void a_logout_another_site_asks_for_is_refused() {
        browser.get("/");

        assertThat(browser.post("/logout", "").statusCode()).isEqualTo(403);
    }

    @Test
    void browsers_are_told_to_load_nothing_from_elsewhere_and_scripts_cannot_read_the_cookie() {
        try (Browser still = Browser.standingStillAt(url)) {
            HttpResponse<String> answer = still.get("/");

            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .startsWith("default-src 'self'")
                            .contains("frame-ancestors 'none'", "form-action 'self' " + issuer.url()));
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie ->
                            assertThat(cookie).startsWith("KONTOR_CONSOLE=").contains("HttpOnly", "SameSite=Lax"));
        }
    }

    @Test
    void health_metrics_and_style_are_open() {
        assertThat(browser.get("/actuator/health").body()).contains("UP");
        assertThat(browser.get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
        assertThat(browser.get("/console.css").statusCode()).isEqualTo(200);
        assertThat(browser.get("/favicon.svg").statusCode()).isEqualTo(200);
        assertThat(browser.get("/logged-out").body()).contains("Abgemeldet");
    }
}
