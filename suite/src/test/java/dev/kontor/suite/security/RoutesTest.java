package dev.kontor.suite.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.envelope.EventJson;
import dev.kontor.suite.RunningSuite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;

/** Every route of every service is closed to those it is not for. */
class RoutesTest {

    private static final Set<String> ROLES =
            Set.of("integrator", "employee", "clerk", "approver", "finance", "masterdata", "auditor", "operator");
    private static final String BOUNDARY = "kontor-routes";

    /** Fits every JSON body there is, so that nothing but the role can be wrong. */
    private static final String JSON_BODY = """
            {"company": "acme", "day": "2026-11-22", "reason": "x", "delivered": true, "changes": {}, "decision": "APPROVED", "snapshot": "x",
             "name": "x", "iban": "DE79000000001234567890"}
            """;

    private static RunningSuite running;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        running = RunningSuite.shared();
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        http.close();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void without_a_token_the_answer_is_401(Route route) throws Exception {
        refused(send(request(route)), 401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void with_a_token_that_is_not_of_the_issuer_the_answer_is_401(Route route) throws Exception {
        refused(send(request(route).header("Authorization", "Bearer e30.e30.e30")), 401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void with_every_role_but_those_of_the_route_the_answer_is_403(Route route) throws Exception {
        List<String> others =
                ROLES.stream().filter(role -> !route.roles().contains(role)).toList();
        String token = SignedToken.of(running.suite(), others, List.of("*"));
        refused(send(request(route).header("Authorization", "Bearer " + token)), 403, "FORBIDDEN");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void whom_a_route_is_not_for_does_not_learn_that_the_request_makes_no_sense(Route route) throws Exception {
        List<String> others =
                ROLES.stream().filter(role -> !route.roles().contains(role)).toList();
        String token = SignedToken.of(running.suite(), others, List.of("*"));
        refused(send(malformed(route)), 401, "UNAUTHENTICATED");
        refused(send(malformed(route).header("Authorization", "Bearer " + token)), 403, "FORBIDDEN");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void what_is_no_cursor_of_a_list_is_a_bad_request(Route route) throws Exception {
        String token = SignedToken.of(running.suite(), List.copyOf(route.roles()), List.of("*"));
        // no base64; two parts that are no time and no id; three parts, which no list has
        for (String cursor : List.of("%21", "YR9i", "YR9iH2M")) {
            URI uri = URI.create(running.url(route.service()) + route.path() + "?company=acme&cursor=" + cursor);
            HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token);
            refused(send(request), 400, "BAD_REQUEST");
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void the_roles_of_a_route_are_roles_of_the_house(Route route) {
        assertThat(ROLES).containsAll(route.roles());
    }

    static List<Route> routes() {
        return Stream.of("intake", "extraction", "validation", "approval", "payment", "audit", "reporting")
                .flatMap(service -> Route.of(RunningSuite.shared().suite(), service).stream())
                .toList();
    }

    static List<Route> lists() {
        return routes().stream().filter(Route::paged).toList();
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(EventJson.mapper().readTree(answer.body()).path("code").asString())
                .isEqualTo(code);
    }

    private static HttpRequest.Builder request(Route route) {
        String url = running.url(route.service()) + route.path() + "?company=acme";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        return switch (route.method()) {
            case POST, PUT ->
                request.header("Content-Type", contentType(route.consumes()))
                        .method(route.method().name(), BodyPublishers.ofString(body(route.consumes())));
            default -> request.method(route.method().name(), BodyPublishers.noBody());
        };
    }

    /** The media type is right, or no route would be found; nothing else is. */
    private static HttpRequest.Builder malformed(Route route) {
        String url = running.url(route.service()) + route.path() + "?limit=many&cursor=%21&company=";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).header("Idempotency-Key", " ");
        return switch (route.method()) {
            case POST, PUT ->
                request.header("Content-Type", contentType(route.consumes()))
                        .method(route.method().name(), BodyPublishers.ofString("{"));
            default -> request.method(route.method().name(), BodyPublishers.noBody());
        };
    }

    private static String contentType(MediaType type) {
        return type.equals(MediaType.MULTIPART_FORM_DATA) ? type + "; boundary=" + BOUNDARY : type.toString();
    }

    private static String body(MediaType type) {
        if (type.equals(MediaType.MULTIPART_FORM_DATA)) {
            return "--" + BOUNDARY
                    + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xml\"\r\n\r\n<a/>\r\n--"
                    + BOUNDARY + "--\r\n";
        }
        return type.equals(MediaType.APPLICATION_JSON) ? JSON_BODY : "x";
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
