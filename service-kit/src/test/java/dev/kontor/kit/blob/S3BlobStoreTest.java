package dev.kontor.kit.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.kit.blob.BlobPlace.Bucket;
import dev.kontor.kit.blob.StubObjectStore.Request;
import dev.kontor.kit.remote.RemoteSettings;
import dev.kontor.kit.remote.Remotes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class S3BlobStoreTest {

    private static final String HELLO = "hello";
    private static final String HASH = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private static final String PATH = "/bucket/documents/2c/" + HASH;

    private static final RemoteSettings REMOTE = new RemoteSettings(50, 20, 5, Duration.ofSeconds(10), 8);

    private final StubObjectStore store = new StubObjectStore();
    private final S3BlobStore blobs = in(new Bucket("bucket", "documents/"));

    @AfterEach
    void close() {
        blobs.close();
        store.close();
    }

    @Test
    void bytes_arrive_unchanged_under_their_hash_signed_and_with_their_checksum() throws Exception {
        assertThat(put(HELLO)).isEqualTo(new Blob(HASH, 5));

        assertThat(store.objects()).containsOnlyKeys(PATH);
        assertThat(store.objects().get(PATH)).asString(UTF_8).isEqualTo(HELLO);
        assertThat(store.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("PUT");
            assertThat(request.headers().getFirst("Authorization"))
                    .startsWith("AWS4-HMAC-SHA256 Credential=key/")
                    .contains("/eu-central-1/s3/aws4_request");
            assertThat(request.headers().getFirst("X-amz-content-sha256")).isEqualTo(HASH);
            assertThat(request.headers().getFirst("X-amz-checksum-sha256"))
                    .isEqualTo("LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=");
            assertThat(request.headers().getFirst("If-None-Match")).isEqualTo("*");
        });
    }

    @Test
    void bytes_that_are_there_are_stored_once() throws Exception {
        put(HELLO);

        assertThat(put(HELLO)).isEqualTo(new Blob(HASH, 5));
        assertThat(store.objects()).hasSize(1);
    }

    @Test
    void what_was_stored_is_read_back() throws Exception {
        put(HELLO);

        try (InputStream in = blobs.open(HASH)) {
            assertThat(in.readAllBytes()).asString(UTF_8).isEqualTo(HELLO);
        }
    }

    @Test
    void an_empty_file_is_a_blob_too() throws Exception {
        assertThat(put("").size()).isZero();
    }

    @Test
    void bytes_that_are_not_there_are_a_missing_file() {
        assertThatThrownBy(() -> blobs.open(HASH)).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void a_key_that_is_no_hash_is_never_asked_for() {
        assertThatThrownBy(() -> blobs.open("../other")).isInstanceOf(FileNotFoundException.class);
        assertThat(store.requests()).isEmpty();
    }

    @Test
    void a_missing_bucket_is_not_a_missing_file() {
        try (S3BlobStore elsewhere = in(new Bucket("elsewhere", ""))) {
            assertThatThrownBy(() -> elsewhere.open(HASH))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(FileNotFoundException.class);
        }
    }

    @Test
    void too_many_bytes_are_refused_before_the_store_hears_of_them() {
        assertThatThrownBy(() -> blobs.put(stream(HELLO), 4)).isInstanceOf(BlobTooLarge.class);
        assertThat(store.requests()).isEmpty();
    }

    @Test
    void a_hiccup_and_a_writer_of_the_same_bytes_are_waited_out() throws Exception {
        store.failNext(503, 409);

        put(HELLO);

        assertThat(store.objects()).containsOnlyKeys(PATH);
        assertThat(store.requests()).extracting(Request::method).containsExactly("PUT", "PUT", "PUT");
    }

    @Test
    void a_refusal_is_an_error_and_not_a_blob() {
        store.failNext(403);

        assertThatThrownBy(() -> put(HELLO)).isInstanceOf(IOException.class).hasMessageContaining(HASH);
    }

    private S3BlobStore in(Bucket bucket) {
        return new S3BlobStore(
                bucket,
                new S3Settings(store.url(), "eu-central-1", Duration.ofSeconds(5), Duration.ofSeconds(20)),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "not-secret")),
                new Remotes(REMOTE, new SimpleMeterRegistry()).named("blobs"));
    }

    private Blob put(String text) throws IOException, BlobTooLarge {
        return blobs.put(stream(text), 1000);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
