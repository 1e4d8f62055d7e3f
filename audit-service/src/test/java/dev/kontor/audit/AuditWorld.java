package dev.kontor.audit;

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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service on a real broker and a real database, with an issuer of the tests' own. */
public final class AuditWorld implements AutoCloseable {

    private static final SecretKey KEY =
            new SecretKeySpec("a key only this test knows, 256 bits".getBytes(UTF_8), "HmacSHA256");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a caller got back. */
    public record Answer(int status, JsonNode body) {}

    @TestConfiguration(proxyBeanMethods = false)
    static class Given {

        @Bean
        JwtDecoder jwtDecoder() {
            return NimbusJwtDecoder.withSecretKey(KEY)
                    .macAlgorithm(MacAlgorithm.HS256)
                    .build();
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final MovableClock clock = new MovableClock();
    private final Database database;
    private final Path folder;
    private ConfigurableApplicationContext context;

    private AuditWorld(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
        this.context = run();
    }

    /** One more instance, on the same database, keys and checkpoint. */
    public AuditWorld beside() {
        return new AuditWorld(database, folder);
    }

    public AuditWorld() {
        Infrastructure infrastructure = Infrastructure.shared();
        infrastructure.createTopics(Stream.of(Topics.DOMAIN, Topics.OUTBOUND, Topics.DELIVERY)
                .flatMap(List::stream)
                .map(topic -> TopicSpec.of(topic, 2))
                .toList());
        database = infrastructure.newDatabase("audit");
        try {
            folder = Files.createTempDirectory("audit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context = run();
    }

    private ConfigurableApplicationContext run() {
        SpringApplication application = new SpringApplication(Given.class, AuditService.class);
        application.addInitializers(starting -> starting.getBeanFactory().registerSingleton("clock", clock));
        return application.run(Stream.concat(
                        Stream.of(
                                "--spring.config.name=kontor,audit",
                                "--spring.application.name=audit",
                                "--management.endpoint.health.show-details=always",
                                "--management.tracing.export.otlp.enabled=false"),
                        settings().stream())
                .toArray(String[]::new));
    }

    private List<String> settings() {
        return List.of(
                "--KONTOR_DB_URL=" + database.jdbcUrl(),
                "--KONTOR_DB_USER=" + database.user(),
                "--KONTOR_DB_PASSWORD=" + database.password(),
                "--KONTOR_KAFKA=" + Infrastructure.shared().bootstrapServers(),
                "--KONTOR_AUDIT_KEYS=" + keys(),
                "--KONTOR_AUDIT_ANCHOR=" + anchor(),
                "--KONTOR_RELAY=false",
                "--server.port=0");
    }

    /** The service in a process of its own, on the same database, keys and checkpoint. */
    public Process process() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                AuditService.class.getName()));
        command.addAll(settings());
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("process.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the service anew on what it left, after something was done to that. */
    public void restartAfter(Runnable change) {
        context.close();
        change.run();
        context = run();
    }

    /** By which the service goes. */
    public MovableClock clock() {
        return clock;
    }

    /** Where its keys are. */
    public Path keys() {
        return folder.resolve("keys");
    }

    /** The checkpoint outside of the database. */
    public Path anchor() {
        return folder.resolve("anchor/checkpoint");
    }

    /** The database without the service. */
    public JdbcClient database() {
        return JdbcClient.create(new DriverManagerDataSource(
                database.jdbcUrl() + "?currentSchema=audit", database.user(), database.password()));
    }

    /** A connection to it that stays open. */
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Asks as somebody with that role for that company. */
    public Answer get(String role, String company, String path) {
        return answer(send(request(role, company, path).GET()));
    }

    /** Orders something with a body of JSON, for all companies. */
    public Answer post(String role, String path, String body) {
        return answer(send(request(role, "*", path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))));
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        String body = new String(response.body(), UTF_8);
        return new Answer(response.statusCode(), JSON.readTree(body.startsWith("{") ? body : "{}"));
    }

    /** What an auditor of all companies is given as a file. */
    public byte[] file(String path) {
        HttpResponse<byte[]> response = send(request("auditor", "*", path).GET());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answers with status " + response.statusCode());
        }
        return response.body();
    }

    /** The same as text. */
    public String text(String path) {
        return new String(file(path), UTF_8);
    }

    /** Where the service listens, without a path. */
    public String address() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Of somebody with that role for that company. */
    public String token(String role, String company) {
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject("otto")
                .issuedAt(Instant.EPOCH)
                .expiresAt(Instant.EPOCH.plus(365_000, ChronoUnit.DAYS))
                .claim("roles", List.of(role))
                .claim("companies", List.of(company))
                .build();
        return new NimbusJwtEncoder(new ImmutableSecret<>(KEY))
                .encode(JwtEncoderParameters.from(
                        JwsHeader.with(MacAlgorithm.HS256).build(), claims))
                .getTokenValue();
    }

    private HttpRequest.Builder request(String role, String company, String path) {
        return HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", "Bearer " + token(role, company));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
