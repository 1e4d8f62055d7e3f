package dev.kontor.kit.replay;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * Makes replay topics. Who may make, write and read them stands in deploy/kafka/acls.json. They hold contents in clear that
 * may have to be erased: Kafka forgets them after a week.
 */
public final class ReplayTopics {

    /** In bytes; as on the topics the events were published on. */
    static final String LARGEST_RECORD = "4194304";

    private static final Duration KEPT = Duration.ofDays(7);

    private final KafkaProperties kafka;

    public ReplayTopics(KafkaProperties kafka) {
        this.kafka = kafka;
    }

    /**
     * The topic of a run, made if it is not there yet.
     *
     * @param like an existing topic, of which it gets the number of partitions
     * @throws IllegalStateException if the broker refuses
     */
    public ReplayTopic open(String run, String like) {
        String topic = ReplayTopic.name(run);
        try (Admin admin = Admin.create(kafka.buildAdminProperties())) {
            TopicDescription model =
                    admin.describeTopics(List.of(like)).allTopicNames().get().get(like);
            int partitions = requireNonNull(model).partitions().size();
            NewTopic made = new NewTopic(topic, Optional.of(partitions), Optional.empty())
                    .configs(Map.of(
                            TopicConfig.RETENTION_MS_CONFIG,
                            Long.toString(KEPT.toMillis()),
                            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                            LARGEST_RECORD));
            admin.createTopics(List.of(made)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("the topic " + topic + " cannot be made", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return new ReplayTopic(topic, kafka.buildProducerProperties());
    }
}
