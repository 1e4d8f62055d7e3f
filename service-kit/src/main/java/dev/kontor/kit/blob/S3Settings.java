package dev.kontor.kit.blob;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an object store is reached; the keys come from {@code AWS_ACCESS_KEY_ID} and {@code AWS_SECRET_ACCESS_KEY}.
 * {@code KONTOR_S3_ENDPOINT} and so on.
 *
 * @param endpoint null for Amazon's own of the region
 * @param region Amazon's name for it; other stores take any
 * @param attemptTimeout for one try of a request
 * @param timeout for a request with its retries
 */
@ConfigurationProperties("kontor.s3")
public record S3Settings(
        @Nullable URI endpoint,
        @DefaultValue("eu-central-1") String region,
        @DefaultValue("10s") Duration attemptTimeout,
        @DefaultValue("25s") Duration timeout) {}
