package dev.kontor.suite.soak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kontor.suite.client.Api;
import dev.kontor.tlog.checkpoint.Checkpoint;
import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.merkle.TreeHasher;
import dev.kontor.tlog.note.SignerKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a service that says of its log whatever the test wants. */
class LogWatchTest {

    private static final String TILE = "/api/v1/log/tile/0/000.p/";

    private final SignerKey key = SignerKey.generate("example.org/log", new SecureRandom());
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile byte[] leaves = {};
    private HttpServer server;
    private LogWatch watch;

    @BeforeEach
    void start() throws IOException {
        show("a", "b", "c");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        watch = new LogWatch(
                new Api(http, () -> "token"),
                "http://127.0.0.1:" + server.getAddress().getPort());
        await().until(() -> watch.seen() == 1);
    }

    @AfterEach
    void stop() {
        watch.close();
        server.stop(0);
        http.close();
    }

    @Test
    void a_log_that_grows_is_no_fork() {
        show("a", "b", "c", "d", "e");

        await().until(() -> watch.seen() == 2);
        assertThat(watch.forks()).isEmpty();
    }

    @Test
    void another_entry_below_the_last_checkpoint_is_a_fork() {
        show("a", "x", "c", "d", "e");

        await().until(() -> watch.seen() == 2);
        assertThat(watch.forks()).containsExactly("the checkpoint of 5 entries does not continue that of 3");
    }

    @Test
    void a_log_that_has_become_shorter_is_a_fork() {
        show("a", "b");

        await().until(() -> watch.seen() == 2);
        assertThat(watch.forks()).containsExactly("the checkpoint of 2 entries does not continue that of 3");
    }

    private void show(String... entries) {
        TreeHasher hasher = new TreeHasher();
        byte[] row = new byte[entries.length * Hash.LENGTH];
        for (int i = 0; i < entries.length; i++) {
            hasher.leaf(entries[i].getBytes(UTF_8)).copyTo(row, i);
        }
        leaves = row;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = body(exchange.getRequestURI().getPath(), leaves);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] body(String path, byte[] row) {
        if (path.equals("/api/v1/log/key")) {
            return (key.verifier().text() + "\n").getBytes(UTF_8);
        }
        if (path.startsWith(TILE)) {
            return Arrays.copyOf(row, Integer.parseInt(path.substring(TILE.length())) * Hash.LENGTH);
        }
        int size = row.length / Hash.LENGTH;
        return new Checkpoint(key.verifier().name(), size, new TreeHasher().fold(row, 0, size))
                .sign(key)
                .bytes();
    }
}
