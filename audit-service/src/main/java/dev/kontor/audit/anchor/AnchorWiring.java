package dev.kontor.audit.anchor;

import dev.kontor.kit.blob.S3Connection;
import dev.kontor.kit.blob.S3Settings;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the place. */
@Configuration(proxyBeanMethods = false)
class AnchorWiring {

    private static final String S3 = "s3://";

    /** @throws IllegalArgumentException if an object store is named without bucket and key */
    @Bean
    Anchor anchor(AnchorSettings settings, S3Settings s3) {
        if (!settings.place().startsWith(S3)) {
            return new FileAnchor(Path.of(settings.place()));
        }
        String[] parts = settings.place().substring(S3.length()).split("/", 2);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw new IllegalArgumentException("kontor.audit.anchor.place names no bucket and key");
        }
        return new S3Anchor(S3Connection.open(s3), parts[0], parts[1]);
    }
}
