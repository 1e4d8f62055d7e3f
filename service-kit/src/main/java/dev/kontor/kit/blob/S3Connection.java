package dev.kontor.kit.blob;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** How every service talks to the object store. Opening makes no request. */
public final class S3Connection {

    private static final int ATTEMPTS = 4;
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int CONFLICT = 409;

    private S3Connection() {}

    /** With the keys of the environment. The caller closes it. */
    public static S3Client open(S3Settings settings) {
        return open(settings, DefaultCredentialsProvider.builder().build());
    }

    static S3Client open(S3Settings settings, AwsCredentialsProvider credentials) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(settings.attemptTimeout()))
                // one body, signed as a whole: it is at hand and can be read as often as needed
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false).expectContinueEnabled(false))
                .overrideConfiguration(client -> client.apiCallAttemptTimeout(settings.attemptTimeout())
                        .apiCallTimeout(settings.timeout())
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                // somebody writes the same bytes right now; only the next answer tells how that ended
                                .retryOnException(e -> e instanceof S3Exception s3 && s3.statusCode() == CONFLICT)
                                .build()));
        if (settings.endpoint() != null) {
            // a store of one's own rarely has a name per bucket
            builder.endpointOverride(settings.endpoint()).forcePathStyle(true);
        }
        return builder.build();
    }
}
