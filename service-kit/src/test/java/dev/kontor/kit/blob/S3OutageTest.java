package dev.kontor.kit.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kontor.kit.blob.BlobPlace.Bucket;
import dev.kontor.kit.remote.RemoteAway;
import dev.kontor.kit.remote.RemoteSettings;
import dev.kontor.kit.remote.Remotes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** An object store that hangs, and comes back. */
class S3OutageTest {

    private static final int MINIMUM = 3;
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final String MISSING = "0".repeat(64);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final StubObjectStore store = new StubObjectStore();
    private final S3BlobStore blobs = new S3BlobStore(
            new Bucket("bucket", ""),
            new S3Settings(store.url(), "eu-central-1", PATIENCE, PATIENCE),
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "not-secret")),
            new Remotes(new RemoteSettings(50, MINIMUM, MINIMUM, Duration.ofMillis(500), 8), meters).named("blobs"));

    @AfterEach
    void close() {
        blobs.close();
        store.close();
    }

    @Test
    void a_store_that_hangs_is_soon_not_asked_any_more_and_asked_again_when_it_is_back() throws Exception {
        put("before");
        store.fallSilent();
        for (int i = 0; i < MINIMUM; i++) {
            assertThatThrownBy(() -> put("meanwhile")).isInstanceOf(RemoteAway.class);
        }
        int asked = store.requests().size();

        assertThatThrownBy(() -> put("meanwhile"))
                .isInstanceOf(RemoteAway.class)
                .hasMessageContaining("not called for now");
        assertThat(store.requests()).hasSize(asked);
        assertThat(open()).isEqualTo(1);

        store.speak();
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> put("after").size() == 5);
        put("once more");
        assertThat(open()).isZero();
    }

    @Test
    void a_blob_that_is_not_there_is_an_answer_and_no_outage() throws Exception {
        for (int i = 0; i < 2 * MINIMUM; i++) {
            assertThatThrownBy(() -> blobs.open(MISSING)).isInstanceOf(FileNotFoundException.class);
        }

        assertThat(put("text").size()).isEqualTo(4);
    }

    private double open() {
        return meters.get("resilience4j.circuitbreaker.state")
                .tag("name", "blobs")
                .tag("state", "open")
                .gauge()
                .value();
    }

    private Blob put(String text) throws IOException, BlobTooLarge {
        return blobs.put(new ByteArrayInputStream(text.getBytes(UTF_8)), 1000);
    }
}
