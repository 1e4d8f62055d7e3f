package dev.kontor.bench.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What the bare broker does on this machine, in this run: records produced (acks=all, idempotent) and read back. */
final class KafkaCeiling {

    private static final String SCRATCH = "kontor.bench.scratch";
    private static final int PARTITIONS = 6;
    private static final int SAMPLE = 5_000;
    private static final int WARM_UP = 200_000;
    private static final int RECORDS = 500_000;
    private static final int KIBIBYTE = 1024;

    private final Map<String, Object> client;

    /** @param client may create and delete topics */
    KafkaCeiling(Map<String, Object> client) {
        this.client = client;
    }

    /** Records of this run, with their keys and headers. */
    double sameRecordsPerSecond(List<String> topics) {
        return onScratch(sample(topics));
    }

    /** Records of 1 KiB without key and headers, the kind other people's figures are about. */
    double kibibyteRecordsPerSecond() {
        return onScratch(List.of(new ProducerRecord<>(SCRATCH, new byte[KIBIBYTE])));
    }

    private double onScratch(List<ProducerRecord<byte[], byte[]>> sample) {
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic(SCRATCH, PARTITIONS, (short) 1)))
                    .all()
                    .get();
            try {
                produceAndRead(sample, WARM_UP);
                return produceAndRead(sample, RECORDS);
            } finally {
                admin.deleteTopics(List.of(SCRATCH)).all().get();
                Waiting.until(() -> !exists(admin), Duration.ofSeconds(30), "the scratch topic to go");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean exists(Admin admin) {
        try {
            return admin.listTopics().names().get().contains(SCRATCH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private double produceAndRead(List<ProducerRecord<byte[], byte[]>> sample, int records)
            throws InterruptedException, ExecutionException {
        Map<String, Object> producing = new HashMap<>(client);
        producing.put(ProducerConfig.ACKS_CONFIG, "all");
        producing.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producing.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        producing.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * KIBIBYTE);
        Map<String, Object> reading = new HashMap<>(client);
        reading.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        try (KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(producing, new ByteArraySerializer(), new ByteArraySerializer());
                KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = producer.partitionsFor(SCRATCH).stream()
                    .map(p -> new TopicPartition(SCRATCH, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            long start = System.nanoTime();
            Thread sending = Thread.ofPlatform().name("ceiling").start(() -> {
                for (int i = 0; i < records; i++) {
                    Future<?> _ = producer.send(sample.get(i % sample.size()));
                }
                producer.flush();
            });
            for (long read = 0; read < records; ) {
                read += consumer.poll(Duration.ofSeconds(5)).count();
            }
            double rate = records / ((System.nanoTime() - start) / 1e9);
            sending.join();
            return rate;
        }
    }

    private List<ProducerRecord<byte[], byte[]>> sample(List<String> topics) {
        List<ProducerRecord<byte[], byte[]>> sample = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            boolean more = true;
            while (more && sample.size() < SAMPLE) {
                var records = consumer.poll(Duration.ofSeconds(2));
                records.forEach(r -> sample.add(new ProducerRecord<>(SCRATCH, null, r.key(), r.value(), r.headers())));
                more = !records.isEmpty();
            }
        }
        return sample;
    }
}
