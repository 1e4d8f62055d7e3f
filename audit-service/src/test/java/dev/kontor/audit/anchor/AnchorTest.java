package dev.kontor.audit.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kontor.audit.anchor.Anchor.Kept;
import dev.kontor.kit.blob.S3Connection;
import dev.kontor.kit.blob.S3Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3Client;

class AnchorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What the object store has under the one key; empty for nothing. */
    private volatile String object = "";

    private HttpServer server;
    private S3Client s3;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        System.setProperty("aws.accessKeyId", "key");
        System.setProperty("aws.secretAccessKey", "secret");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/bucket/log/checkpoint", this::answer);
        server.start();
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        s3 = S3Connection.open(new S3Settings(endpoint, "eu-central-1", PATIENCE, PATIENCE));
    }

    @AfterEach
    void stop() {
        s3.close();
        server.stop(0);
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "s3"})
    void it_is_replaced_only_by_whoever_has_seen_what_is_there(String place) throws IOException {
        Anchor anchor = anchor(place);
        assertThat(anchor.read()).isEmpty();

        assertThat(anchor.replace(Optional.empty(), bytes("first"))).isTrue();
        Optional<Kept> first = anchor.read();
        assertThat(first).hasValueSatisfying(kept -> assertThat(kept.note()).isEqualTo(bytes("first")));

        assertThat(anchor.replace(Optional.empty(), bytes("unseen"))).isFalse();
        assertThat(anchor.replace(first, bytes("second"))).isTrue();
        assertThat(anchor.replace(first, bytes("too late"))).isFalse();
        assertThat(anchor.read())
                .hasValueSatisfying(kept -> assertThat(kept.note()).isEqualTo(bytes("second")));
    }

    @Test
    void a_store_that_is_away_is_not_an_anchor_that_is_missing() {
        Anchor anchor = anchor("s3");
        server.stop(0);

        assertThatThrownBy(anchor::read).isInstanceOf(IOException.class);
    }

    private Anchor anchor(String place) {
        return place.equals("file")
                ? new FileAnchor(folder.resolve("anchor/checkpoint"))
                : new S3Anchor(s3, "bucket", "log/checkpoint");
    }

    /** As S3 does for one object. */
    private void answer(HttpExchange exchange) {
        try (exchange) {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            String present = object;
            if (exchange.getRequestMethod().equals("PUT")) {
                String match = exchange.getRequestHeaders().getFirst("If-Match");
                boolean expected = match == null ? present.isEmpty() : match.equals(tag(present));
                if (expected) {
                    object = new String(sent, UTF_8);
                }
                exchange.sendResponseHeaders(expected ? 200 : 412, -1);
            } else if (present.isEmpty()) {
                byte[] error = bytes("<Error><Code>NoSuchKey</Code><Message>none</Message></Error>");
                exchange.sendResponseHeaders(404, error.length);
                exchange.getResponseBody().write(error);
            } else {
                exchange.getResponseHeaders().set("ETag", tag(present));
                exchange.sendResponseHeaders(200, bytes(present).length);
                exchange.getResponseBody().write(bytes(present));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tag(String content) {
        return "\"" + Integer.toHexString(content.hashCode()) + "\"";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
