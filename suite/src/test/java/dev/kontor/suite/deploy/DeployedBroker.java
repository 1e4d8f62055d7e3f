package dev.kontor.suite.deploy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The broker of docker-compose.yml in this JVM: its own variables, other ports and another folder. */
final class DeployedBroker implements AutoCloseable {

    /** Every password in place of {@code ${KONTOR_KAFKA_PASSWORD_<ACCOUNT>:?…}}. */
    static final String PASSWORD_OF = "secret-of-";

    private static final String PASSWORD = "\\$\\{KONTOR_KAFKA_PASSWORD_([A-Z]+):\\?[^}]*}";

    private final int internal = freePort();
    private final int external = freePort();
    private final int controller = freePort();
    private final KafkaRaftServer server;

    DeployedBroker(Path folder) throws Exception {
        Properties settings = new Properties();
        Compose.environment("kafka").forEach((variable, value) -> {
            if (variable.startsWith("KAFKA_")) {
                settings.put(setting(variable), here(value));
            }
        });
        settings.put("log.dirs", folder.toString());
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(Files.createDirectories(folder).toString())
                .addDirectory(folder.toString())
                .run();
        server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
    }

    String internal() {
        return "127.0.0.1:" + internal;
    }

    String external() {
        return "127.0.0.1:" + external;
    }

    String controller() {
        return "127.0.0.1:" + controller;
    }

    /** As the image reads its variables: {@code ___} is a dash, {@code __} an underscore, {@code _} a dot. */
    private static String setting(String variable) {
        return variable.substring("KAFKA_".length())
                .toLowerCase(Locale.ROOT)
                .replace("___", "-")
                .replace("__", "\0")
                .replace('_', '.')
                .replace('\0', '_');
    }

    private String here(String value) {
        return value.replaceAll(PASSWORD, PASSWORD_OF + "$1")
                .replace("://:", "://127.0.0.1:")
                .replaceAll("(kafka|localhost):", "127.0.0.1:")
                .replace(":9092", ":" + internal)
                .replace(":8409", ":" + external)
                .replace(":9093", ":" + controller);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
