package dev.kontor.suite.soak;

import static org.awaitility.Awaitility.await;

import dev.kontor.suite.data.Ports;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What an administrator, or bad luck, can do to a suite from beside it. */
final class Sabotage {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;
    private final Ports ports;
    private final Map<String, Object> administrator;

    /** @param observer settings of a Kafka client */
    Sabotage(Path data, Ports ports, Map<String, Object> observer) {
        this.data = data;
        this.ports = ports;
        this.administrator = new HashMap<>(observer);
        administrator.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"administrator\" password=\""
                        + read(data.resolve("secrets").resolve("password-kafka-administrator")) + "\";");
    }

    /** Takes the relay its replication slot away, and with it its place in the write-ahead log. */
    void dropSlots() {
        String url = "jdbc:postgresql://127.0.0.1:" + ports.database() + "/kontor";
        String password = read(data.resolve("postgres").resolve("password"));
        await().atMost(PATIENCE).ignoreExceptions().until(() -> dropped(url, password));
    }

    private static boolean dropped(String url, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE active");
            return statement.execute("SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots");
        }
    }

    /** Puts something on a topic that is no event. */
    void poison(String topic) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(administrator, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, new byte[] {0x7f, 'E', 'L', 'F', (byte) 0xff}))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes a consumer group read everything once more; its members must have stopped. */
    void rewind(String group) {
        try (Admin admin = Admin.create(administrator)) {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                Map<TopicPartition, OffsetAndMetadata> now = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                Map<TopicPartition, OffsetAndMetadata> start = admin
                        .listOffsets(now.keySet().stream()
                                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.earliest())))
                        .all()
                        .get()
                        .entrySet()
                        .stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                e -> new OffsetAndMetadata(e.getValue().offset())));
                admin.alterConsumerGroupOffsets(group, start).all().get();
                return !start.isEmpty();
            });
        }
    }

    /** Fills the disk of the data to its last byte; the file to delete. */
    Path fillDisk() {
        Path ballast = data.resolve("ballast");
        byte[] megabyte = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            for (int size = megabyte.length; size > 0; size /= 16) {
                fill(out, megabyte, size);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ballast;
    }

    private static void fill(OutputStream out, byte[] bytes, int size) {
        while (true) {
            try {
                out.write(bytes, 0, size);
            } catch (IOException full) {
                return;
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
