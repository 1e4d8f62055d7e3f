package dev.kontor.audit.anchor;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the last checkpoint is kept besides.
 *
 * @param place a file, or {@code s3://bucket/key}; not on the disk of the database
 */
@Validated
@ConfigurationProperties("kontor.audit.anchor")
record AnchorSettings(@NotBlank String place) {}
