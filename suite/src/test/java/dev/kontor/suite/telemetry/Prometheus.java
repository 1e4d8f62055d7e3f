package dev.kontor.suite.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.events.envelope.EventJson;
import dev.kontor.suite.JavaProcess;
import dev.kontor.suite.data.Ports;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A real Prometheus that scrapes the suite by {@code deploy/prometheus/suite.yml}, every three seconds. */
final class Prometheus implements AutoCloseable {

    static final Path FILES = JavaProcess.ROOT.resolve("deploy/prometheus");

    private static final Pattern TARGET = Pattern.compile("localhost:(\\d+)");

    private final JavaProcess process;
    private final String url;
    private final HttpClient http = HttpClient.newHttpClient();

    private Prometheus(JavaProcess process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Whether this machine has the Debian package {@code prometheus}, or the two programs from elsewhere. */
    static boolean installed() {
        return Stream.of("prometheus", "promtool")
                .allMatch(program -> Stream.of(System.getenv("PATH").split(":", -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
    }

    static Prometheus start(Ports suite, Path data) throws IOException {
        Path config = Files.writeString(data.resolve("prometheus.yml"), config(suite));
        int port = freePort();
        return new Prometheus(
                JavaProcess.start(
                        List.of(
                                "prometheus",
                                "--config.file=" + config,
                                "--storage.tsdb.path=" + data.resolve("tsdb"),
                                "--web.listen-address=127.0.0.1:" + port,
                                "--log.level=warn"),
                        Map.of()),
                "http://127.0.0.1:" + port);
    }

    /** What a query returns now; empty while Prometheus starts or when there is nothing. */
    List<JsonNode> query(String expression) {
        return List.copyOf(get("/api/v1/query?query=" + URLEncoder.encode(expression, UTF_8))
                .at("/data/result")
                .values());
    }

    /** Of every target: {@code up}, or why not. */
    List<String> targets() {
        return get("/api/v1/targets").at("/data/activeTargets").values().stream()
                .map(target -> target.path("health").asString()
                        + target.path("lastError").asString(""))
                .toList();
    }

    /** All rules with their health. */
    List<JsonNode> rules() {
        return get("/api/v1/rules").at("/data/groups").values().stream()
                .flatMap(group -> group.path("rules").values().stream())
                .toList();
    }

    private JsonNode get(String path) {
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(URI.create(url + path))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    BodyHandlers.ofByteArray());
            // 503 while it starts
            return answer.statusCode() == 200
                    ? EventJson.mapper().readTree(answer.body())
                    : EventJson.mapper().createObjectNode();
        } catch (IOException e) {
            if (!process.alive()) {
                throw new AssertionError(process.err(), e);
            }
            return EventJson.mapper().createObjectNode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        http.close();
        process.close();
    }

    private static String config(Ports suite) throws IOException {
        int move = suite.console() - Ports.DEFAULT_BASE;
        return TARGET.matcher(Files.readString(FILES.resolve("suite.yml")))
                .replaceAll((MatchResult found) -> "localhost:" + (Integer.parseInt(found.group(1)) + move))
                .replace("rules/*.yml", FILES.resolve("rules") + "/*.yml")
                .replace("15s", "3s");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
