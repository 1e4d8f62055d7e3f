package dev.kontor.approval;

import dev.kontor.embedded.Infrastructure;
import dev.kontor.embedded.Infrastructure.Database;
import dev.kontor.embedded.TestIssuer;
import dev.kontor.kit.app.KontorApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service, as its callers see it. */
final class TestService implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestIssuer issuer;
    private final ConfigurableApplicationContext context;
    private final String address;

    /** What came back. */
    record Answer(int status, JsonNode body, Map<String, List<String>> headers) {
        String text(String path) {
            return body.at(path).asString("");
        }
    }

    TestService() {
        issuer = new TestIssuer();
        Database database = Infrastructure.shared().newDatabase("approval");
        context = KontorApplication.run(
                ApprovalService.class,
                "--KONTOR_DB_URL=" + database.jdbcUrl(),
                "--KONTOR_DB_USER=" + database.user(),
                "--KONTOR_DB_PASSWORD=" + database.password(),
                "--KONTOR_KAFKA=" + Infrastructure.shared().bootstrapServers(),
                "--KONTOR_ISSUER=" + issuer.address(),
                "--KONTOR_DOCUMENT_TYPES=" + Samples.folder(),
                "--server.port=0");
        address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    As as(String subject, List<String> roles, List<String> companies) {
        return new As(issuer.token(subject, roles, companies));
    }

    As approver(String subject) {
        return as(subject, List.of("approver"), List.of("acme"));
    }

    As masterData() {
        return as("mara", List.of("masterdata"), List.of("acme"));
    }

    @Override
    public void close() {
        context.close();
        issuer.close();
    }

    /** Calls with one person's token. */
    final class As {
        private final String token;

        private As(String token) {
            this.token = token;
        }

        Answer get(String path) {
            return send(request(path).GET());
        }

        Answer post(String path, Object body, String... headers) {
            return send(headers(request(path), headers)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        }

        Answer postCsv(String path, String csv, String... headers) {
            return send(headers(request(path), headers)
                    .header("Content-Type", "text/csv; charset=utf-8")
                    .POST(BodyPublishers.ofString(csv)));
        }

        Answer put(String path, Object body, String... headers) {
            return send(headers(request(path), headers)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
        }

        private static HttpRequest.Builder headers(HttpRequest.Builder request, String... headers) {
            return headers.length == 0 ? request : request.headers(headers);
        }

        private Answer send(HttpRequest.Builder request) {
            try {
                HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
                return new Answer(
                        response.statusCode(),
                        JSON.readTree(response.body()),
                        response.headers().map());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
