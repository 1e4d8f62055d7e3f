package dev.kontor.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import dev.kontor.embedded.Infrastructure;
import dev.kontor.embedded.Infrastructure.Database;
import dev.kontor.embedded.TopicSpec;
import dev.kontor.events.catalog.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service on a real database, with a clock and an issuer of the tests' own. */
public final class PaymentWorld implements AutoCloseable {

    /** A Friday, before the cut-off. */
    public static final Instant FRIDAY = Instant.parse("2026-11-20T09:00:00Z");

    private static final SecretKey KEY =
            new SecretKeySpec("a key only this test knows, 256 bits".getBytes(UTF_8), "HmacSHA256");
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(FRIDAY);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a caller got back. */
    public record Answer(int status, JsonNode body) {
        public String text(String pointer) {
            return body.at(pointer).asString("");
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Given {

        @Bean
        JwtDecoder jwtDecoder() {
            return NimbusJwtDecoder.withSecretKey(KEY)
                    .macAlgorithm(MacAlgorithm.HS256)
                    .build();
        }

        @Bean
        Clock clock() {
            InstantSource source = NOW::get;
            return source.withZone(ZoneOffset.UTC);
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    /** @param folder for outbox and inbox of the bank */
    public PaymentWorld(Path folder) {
        Infrastructure infrastructure = Infrastructure.shared();
        infrastructure.createTopics(List.of(TopicSpec.of(Topics.APPROVAL, 1)));
        Database database = infrastructure.newDatabase("payment");
        context = new SpringApplication(Given.class, PaymentService.class)
                .run(
                        "--spring.config.name=kontor,payment",
                        "--spring.application.name=payment",
                        "--KONTOR_DB_URL=" + database.jdbcUrl(),
                        "--KONTOR_DB_USER=" + database.user(),
                        "--KONTOR_DB_PASSWORD=" + database.password(),
                        "--KONTOR_KAFKA=" + infrastructure.bootstrapServers(),
                        "--KONTOR_RELAY=false",
                        "--KONTOR_PAYMENT_OUTBOX=" + folder.resolve("outbox"),
                        "--KONTOR_PAYMENT_BANK_INBOX=" + folder.resolve("inbox"),
                        "--KONTOR_PAYMENT_BANK_INBOX_INTERVAL=1h",
                        "--KONTOR_PAYMENT_EXPORT_INTERVAL=1h",
                        "--management.tracing.export.otlp.enabled=false",
                        "--server.port=0");
        at(FRIDAY);
    }

    public void at(Instant now) {
        NOW.set(now);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** A caller with a token of its own. */
    public Person person(String name, String company, String... roles) {
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject(name)
                .issuedAt(Instant.EPOCH)
                .expiresAt(Instant.EPOCH.plus(365_000, ChronoUnit.DAYS))
                .claim("roles", List.of(roles))
                .claim("companies", List.of(company))
                .build();
        return new Person(new NimbusJwtEncoder(new ImmutableSecret<>(KEY))
                .encode(JwtEncoderParameters.from(
                        JwsHeader.with(MacAlgorithm.HS256).build(), claims))
                .getTokenValue());
    }

    /** Calls the REST interface. */
    public final class Person {

        private final String token;

        private Person(String token) {
            this.token = token;
        }

        public Answer get(String path) {
            return send(request(path, null).GET());
        }

        public Answer post(String path, Object body) {
            return post(path, body, null);
        }

        public Answer post(String path, Object body, @Nullable String idempotencyKey) {
            return send(request(path, idempotencyKey)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
        }

        public Answer postXml(String path, String xml) {
            return send(request(path, null)
                    .header("Content-Type", "application/xml")
                    .POST(BodyPublishers.ofString(xml)));
        }

        private HttpRequest.Builder request(String path, @Nullable String idempotencyKey) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Authorization", "Bearer " + token);
            return idempotencyKey == null ? request : request.header("Idempotency-Key", idempotencyKey);
        }

        private Answer send(HttpRequest.Builder request) {
            try {
                var response = http.send(request.build(), BodyHandlers.ofByteArray());
                return new Answer(response.statusCode(), JSON.readTree(response.body()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
