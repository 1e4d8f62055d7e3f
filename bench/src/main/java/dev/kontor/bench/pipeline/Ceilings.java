package dev.kontor.bench.pipeline;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What the bare broker and the bare database can do on this machine, in this run. */
final class Ceilings {

    private static final int WRITERS = 8;

    private Ceilings() {}

    /** Records per second produced (acks=all, idempotent) and read back; the records are those of the domain topics. */
    static double kafkaRecordsPerSecond(Map<String, Object> client, List<String> topics, String scratch, int records) {
        List<ProducerRecord<byte[], byte[]>> sample = sample(client, topics, scratch);
        Map<String, Object> settings = new java.util.HashMap<>(client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        long start = System.nanoTime();
        try (KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
                KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(scratch).stream()
                    .map(p -> new TopicPartition(scratch, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            long read = 0;
            for (int i = 0; i < records; i++) {
                Future<?> sent = producer.send(sample.get(i % sample.size()));
                if (i == records - 1) {
                    sent.get();
                }
            }
            while (read < records) {
                read += consumer.poll(Duration.ofSeconds(5)).count();
            }
            return records / seconds(start);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Commits per second of one row of a kilobyte each, by eight connections, with fsync. */
    static double postgresCommitsPerSecond(String url, String user, String password, Duration length) {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
                Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS bench_ceiling (id bigserial PRIMARY KEY, body bytea)");
            List<Future<Long>> counts = new ArrayList<>();
            long start = System.nanoTime();
            for (int i = 0; i < WRITERS; i++) {
                counts.add(writers.submit(() -> write(url, user, password, start + length.toNanos())));
            }
            long commits = 0;
            for (Future<Long> count : counts) {
                commits += count.get();
            }
            double rate = commits / seconds(start);
            statement.execute("DROP TABLE bench_ceiling");
            return rate;
        } catch (SQLException | InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long write(String url, String user, String password, long until) throws SQLException {
        long commits = 0;
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement insert = connection.prepareStatement("INSERT INTO bench_ceiling (body) VALUES (?)")) {
            insert.setBytes(1, new byte[1024]);
            while (System.nanoTime() < until) {
                insert.executeUpdate();
                commits++;
            }
        }
        return commits;
    }

    private static List<ProducerRecord<byte[], byte[]>> sample(
            Map<String, Object> client, List<String> topics, String scratch) {
        List<ProducerRecord<byte[], byte[]>> sample = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (sample.size() < 2_000) {
                var records = consumer.poll(Duration.ofSeconds(2));
                records.forEach(r -> sample.add(new ProducerRecord<>(scratch, null, r.key(), r.value(), r.headers())));
                if (records.isEmpty()) {
                    break;
                }
            }
        }
        return sample;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
