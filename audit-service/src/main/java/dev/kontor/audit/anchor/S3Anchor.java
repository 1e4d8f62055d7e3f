package dev.kontor.audit.anchor;

import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** In an object store, which compares and replaces in one step (If-Match, If-None-Match). */
final class S3Anchor implements Anchor {

    private static final int CONFLICT = 409;
    private static final int ANOTHER = 412;

    private final S3Client s3;
    private final String bucket;
    private final String key;

    S3Anchor(S3Client s3, String bucket, String key) {
        this.s3 = s3;
        this.bucket = bucket;
        this.key = key;
    }

    @Override
    public Optional<Kept> read() throws IOException {
        try {
            ResponseBytes<GetObjectResponse> kept =
                    s3.getObjectAsBytes(get -> get.bucket(bucket).key(key));
            return Optional.of(new Kept(kept.asByteArray(), kept.response().eTag()));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw new IOException("the object store did not give the anchor", e);
        }
    }

    @Override
    public boolean replace(Optional<Kept> expected, byte[] note) throws IOException {
        PutObjectRequest.Builder put = PutObjectRequest.builder().bucket(bucket).key(key);
        expected.ifPresentOrElse(kept -> put.ifMatch(kept.version()), () -> put.ifNoneMatch("*"));
        try {
            s3.putObject(put.build(), RequestBody.fromBytes(note));
            return true;
        } catch (SdkException e) {
            if (e instanceof S3Exception refused
                    && (refused.statusCode() == ANOTHER || refused.statusCode() == CONFLICT)) {
                return false;
            }
            throw new IOException("the object store did not take the anchor", e);
        }
    }
}
