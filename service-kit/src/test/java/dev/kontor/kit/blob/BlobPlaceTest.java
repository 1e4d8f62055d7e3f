package dev.kontor.kit.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.kit.blob.BlobPlace.Bucket;
import dev.kontor.kit.blob.BlobPlace.Folder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlobPlaceTest {

    @ParameterizedTest
    @CsvSource({
        "s3://kontor, kontor, ''",
        "s3://kontor/, kontor, ''",
        "s3://kontor/blobs, kontor, blobs/",
        "s3://kontor/a/b/, kontor, a/b/"
    })
    void buckets_start_with_the_scheme(String setting, String bucket, String prefix) {
        assertThat(BlobPlace.of(setting)).isEqualTo(new Bucket(bucket, prefix));
    }

    @Test
    void everything_else_is_a_folder() {
        assertThat(BlobPlace.of("./blobs")).isEqualTo(new Folder(Path.of("./blobs")));
    }

    @Test
    void a_bucket_needs_a_name() {
        assertThatThrownBy(() -> BlobPlace.of("s3:///blobs")).isInstanceOf(IllegalArgumentException.class);
    }
}
