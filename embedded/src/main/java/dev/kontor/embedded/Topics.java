package dev.kontor.embedded;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates topics that are ready for producers when {@link #create} returns. */
final class Topics {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Topics() {}

    /** Topics that exist are left as they are, whatever their partitions and settings. */
    static void create(Map<String, Object> client, Collection<TopicSpec> specs) {
        try (Admin admin = Admin.create(client)) {
            Set<String> present = admin.listTopics().names().get();
            Map<String, Integer> partitions = new HashMap<>();
            specs.stream()
                    .filter(spec -> !present.contains(spec.name()))
                    .filter(spec -> created(admin, spec))
                    .forEach(spec -> partitions.put(spec.name(), spec.partitions()));
            List<String> older = specs.stream()
                    .map(TopicSpec::name)
                    .filter(name -> !partitions.containsKey(name))
                    .toList();
            admin.describeTopics(older)
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) ->
                            partitions.put(name, topic.partitions().size()));
            awaitLeaders(admin, partitions);
        } catch (ExecutionException e) {
            throw EmbeddedException.of("Kafka could not create the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedException("Interrupted while creating topics.", e);
        }
    }

    private static boolean created(Admin admin, TopicSpec spec) {
        NewTopic topic = new NewTopic(spec.name(), spec.partitions(), (short) 1).configs(spec.config());
        try {
            KafkaFuture<Void> answer = admin.createTopics(List.of(topic)).all();
            answer.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw EmbeddedException.of("Kafka could not create topic " + spec.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedException("Interrupted while creating topic " + spec.name() + ".", e);
        }
    }

    // KAFKA-15591: an idempotent producer that starts before the leaders do can lose its sequence for good
    private static void awaitLeaders(Admin admin, Map<String, Integer> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = partitions.entrySet().stream()
                .flatMap(topic -> IntStream.range(0, topic.getValue())
                        .mapToObj(partition -> new TopicPartition(topic.getKey(), partition)))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        long start = System.nanoTime();
        while (true) {
            try {
                admin.listOffsets(ends).all().get();
                return;
            } catch (ExecutionException e) {
                boolean patient = System.nanoTime() - start < PATIENCE.toNanos();
                if (!(e.getCause() instanceof RetriableException) || !patient) {
                    throw e;
                }
            }
        }
    }
}
