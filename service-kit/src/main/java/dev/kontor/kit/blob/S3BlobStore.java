package dev.kontor.kit.blob;

import dev.kontor.kit.blob.BlobPlace.Bucket;
import dev.kontor.kit.remote.Remote;
import dev.kontor.kit.remote.RemoteAway;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HexFormat;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Blobs in a bucket of an S3 object store, under their hash. The store checks the hash of what arrives and refuses to
 * write a key twice, so that what is under a hash is what the hash says and never changes.
 */
public final class S3BlobStore implements BlobStore, AutoCloseable {

    private static final int ALREADY_THERE = 412;

    private final S3Client s3;
    private final Bucket bucket;
    private final Remote store;

    /** Makes no request; a store that is away is noticed when it is used. */
    public S3BlobStore(Bucket bucket, S3Settings settings, AwsCredentialsProvider credentials, Remote store) {
        this.bucket = bucket;
        this.store = store;
        this.s3 = S3Connection.open(settings, credentials);
    }

    @Override
    public Blob put(InputStream bytes, long maxBytes) throws IOException, BlobTooLarge {
        try (Arrival arrival = Arrival.receive(bytes, maxBytes, null)) {
            return store.call(() -> {
                upload(arrival);
                return arrival.blob();
            });
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        if (!Blob.isHash(sha256)) {
            throw new FileNotFoundException("not a SHA-256: " + sha256);
        }
        return store.call(() -> download(sha256));
    }

    private InputStream download(String sha256) throws IOException {
        try {
            return s3.getObject(get -> get.bucket(bucket.name()).key(key(sha256)));
        } catch (NoSuchKeyException e) {
            throw new FileNotFoundException("no blob " + sha256);
        } catch (SdkException e) {
            throw new RemoteAway("the object store did not give blob " + sha256, e);
        }
    }

    @Override
    public void close() {
        s3.close();
    }

    private void upload(Arrival arrival) throws IOException {
        String hash = arrival.blob().sha256();
        try {
            s3.putObject(
                    put -> put.bucket(bucket.name())
                            .key(key(hash))
                            .ifNoneMatch("*")
                            .checksumSHA256(Base64.getEncoder()
                                    .encodeToString(HexFormat.of().parseHex(hash))),
                    RequestBody.fromFile(arrival.file()));
        } catch (SdkException e) {
            if (e instanceof S3Exception refused && refused.statusCode() == ALREADY_THERE) {
                return;
            }
            throw new RemoteAway("the object store did not take blob " + hash, e);
        }
    }

    private String key(String hash) {
        return bucket.prefix() + hash.substring(0, 2) + "/" + hash;
    }
}
