package dev.kontor.kit.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.embedded.Infrastructure;
import dev.kontor.embedded.TopicSpec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** The probe service with narrow limits, and callers of it. One for all tests of the web. */
final class Probe {

    /** Requests of one caller at once. */
    static final int BURST = 30;

    /** Refused requests of one address. */
    static final int STRANGERS = 5;

    static final int CONCURRENT = 3;

    private static final SecretKey KEY =
            new SecretKeySpec("only-for-the-tests-of-the-service-kit".getBytes(UTF_8), "HmacSHA256");
    private static final Probe SHARED = new Probe();

    @TestConfiguration(proxyBeanMethods = false)
    static class Issuer {

        @Bean
        JwtDecoder jwtDecoder() {
            return NimbusJwtDecoder.withSecretKey(KEY)
                    .macAlgorithm(MacAlgorithm.HS256)
                    .build();
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext service;
    private final String url;

    private Probe() {
        Infrastructure infrastructure = Infrastructure.shared();
        infrastructure.createTopics(List.of(TopicSpec.of("kontor.probe", 3), TopicSpec.of("kontor.dead-letters", 1)));
        Infrastructure.Database database = infrastructure.newDatabase("probe");
        service = new SpringApplication(Issuer.class, ProbeService.class)
                .run(
                        "--spring.config.name=kontor,probe",
                        "--spring.application.name=probe",
                        "--KONTOR_PORT=0",
                        "--KONTOR_RELAY=false",
                        "--KONTOR_DB_URL=" + database.jdbcUrl(),
                        "--KONTOR_DB_USER=" + database.user(),
                        "--KONTOR_DB_PASSWORD=" + database.password(),
                        "--KONTOR_KAFKA=" + infrastructure.bootstrapServers(),
                        "--kontor.limits.caller-rate=1",
                        "--kontor.limits.caller-burst=" + BURST,
                        "--kontor.limits.stranger-rate=" + STRANGERS,
                        "--kontor.limits.concurrent=" + CONCURRENT,
                        "--KONTOR_DB_STATEMENT_TIMEOUT=3s",
                        "--KONTOR_DB_LOCK_TIMEOUT=500ms",
                        "--kontor.limits.body=1KB",
                        "--kontor.limits.body-time=1s",
                        "--kontor.idempotency.keep=1h");
        // the tests of requests read no events, and would take partitions from the probe of other tests
        service.getBean("inboxes", SmartLifecycle.class).stop();
        url = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
        Runtime.getRuntime().addShutdownHook(new Thread(service::close));
    }

    static Probe shared() {
        return SHARED;
    }

    <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    /** Notes written by REST with this text. */
    long written(String text) {
        return bean(JdbcClient.class)
                .sql("SELECT count(*) FROM applied WHERE subject = 'rest' AND note = :note")
                .param("note", text)
                .query(Long.class)
                .single();
    }

    URI uri(String path) {
        return URI.create(url + path);
    }

    /** A caller nobody has heard of, so that no other test has used up what it may ask. */
    static String caller(String... roles) {
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject(UUID.randomUUID().toString())
                .expiresAt(Instant.now().plusSeconds(300))
                .claim("roles", List.of(roles))
                .claim("companies", List.of("acme"))
                .build();
        return NimbusJwtEncoder.withSecretKey(KEY)
                .build()
                .encode(JwtEncoderParameters.from(
                        JwsHeader.with(MacAlgorithm.HS256).build(), claims))
                .getTokenValue();
    }

    HttpResponse<String> get(String token, String path, String... headers) {
        return send(request(token, path, headers).GET());
    }

    HttpResponse<String> put(String token, String path, String... headers) {
        return send(request(token, path, headers).PUT(BodyPublishers.noBody()));
    }

    HttpResponse<String> post(String token, String path, String body, String... headers) {
        return post(token, path, BodyPublishers.ofString(body, UTF_8), headers);
    }

    HttpResponse<String> post(String token, String path, BodyPublisher body, String... headers) {
        return send(request(token, path, headers)
                .header("Content-Type", "application/json")
                .POST(body));
    }

    /** Status and code of a problem. */
    static String problem(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.body().replaceAll("(?s).*\"code\":\"([A-Z_]+)\".*", "$1");
    }

    private HttpRequest.Builder request(String token, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
