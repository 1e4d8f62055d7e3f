package dev.kontor.audit.keys;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the keys of the log are.
 *
 * @param folder holds {@code signing-key} and {@code master-key}; made, with new keys, for a log that is empty
 * @param masterKey 32 bytes in base64, in place of the file; blank to use the file
 * @param origin name of the log and of its signing key, for ever; a host and a path without a scheme
 */
@Validated
@ConfigurationProperties("kontor.audit.keys")
record KeySettings(
        @NotNull Path folder,
        @NotNull String masterKey,
        @NotBlank String origin) {}
