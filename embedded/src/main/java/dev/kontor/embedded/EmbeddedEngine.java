package dev.kontor.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Both servers embedded, in a folder of this JVM's own that goes with it. */
final class EmbeddedEngine implements TestEngine {
    private final Path folder;
    private @Nullable EmbeddedKafka kafka;
    private @Nullable EmbeddedPostgres postgres;

    EmbeddedEngine() {
        try {
            folder = Files.createTempDirectory("kontor-test-").toRealPath();
            // PostgreSQL may run as another user than this JVM
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Undertaker.watch(folder, postgresFolder());
        } catch (IOException e) {
            throw EmbeddedException.of("Cannot make a folder for the test servers", e);
        }
    }

    @Override
    public Map<String, Object> kafkaClient() {
        return kafka().clientProperties();
    }

    @Override
    public synchronized EmbeddedKafka kafka() {
        if (kafka == null) {
            kafka = EmbeddedKafka.start(EmbeddedKafka.Settings.in(folder.resolve("kafka")));
        }
        return kafka;
    }

    @Override
    public synchronized EmbeddedPostgres postgres() {
        if (postgres == null) {
            postgres = EmbeddedPostgres.start(EmbeddedPostgres.Settings.in(postgresFolder()));
        }
        return postgres;
    }

    @Override
    public String jdbcUrl(String database) {
        return postgres().jdbcUrl(database);
    }

    @Override
    public String superuser() {
        return postgres().superuser();
    }

    @Override
    public String password() {
        return postgres().password();
    }

    private Path postgresFolder() {
        return folder.resolve("postgres");
    }
}
