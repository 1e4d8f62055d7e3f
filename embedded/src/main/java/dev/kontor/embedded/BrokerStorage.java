package dev.kontor.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The broker's folder: the cluster's id in one file, the logs beside it. */
record BrokerStorage(Path folder) {
    Path logs() {
        return folder.resolve("logs");
    }

    /** Formats an empty folder; a formatted one is left alone. */
    void format() {
        try {
            Files.createDirectories(logs());
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(BrokerProperties.NODE)
                    .setClusterId(clusterId())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName(BrokerProperties.CONTROLLER)
                    .setMetadataLogDirectory(logs().toString())
                    .addDirectory(logs().toString())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) {
            throw EmbeddedException.of("Kafka cannot use the folder " + folder, e);
        }
    }

    private String clusterId() throws Exception {
        Path file = folder.resolve("cluster-id");
        if (!Files.exists(file)) {
            Path draft = Files.writeString(
                    folder.resolve("cluster-id.new"), Uuid.randomUuid().toString());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }
}
