package dev.kontor.kit.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * The way of one subscription from Kafka into its inbox: one consumer group, offsets committed after the transaction.
 * With a replay topic, that one is read to its end first.
 */
final class Feed {

    private static final Logger log = LoggerFactory.getLogger(Feed.class);
    private static final Duration AUTHORIZATION_RETRY = Duration.ofSeconds(5);

    private final String group;
    private final ReadToEnd end;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final ConcurrentMessageListenerContainer<byte[], byte[]> live;
    private final @Nullable Replay replay;
    private boolean running;

    /**
     * @param group of the consumers, also of the replay
     * @param replayTopic null when the live topics hold all there is
     */
    Feed(
            String group,
            Set<String> topics,
            @Nullable String replayTopic,
            ConsumerFactory<byte[], byte[]> consumers,
            int concurrency,
            Decoder decoder,
            Inbox inbox) {
        this.group = group;
        this.end = new ReadToEnd(topics);
        this.consumers = consumers;
        BatchMessageListener<byte[], byte[]> listener = records -> accept(records, topics, decoder, inbox);
        live = container(group, topics, consumers, concurrency, listener);
        replay = replayTopic == null
                ? null
                : new Replay(
                        group,
                        replayTopic,
                        container(group, Set.of(replayTopic), consumers, concurrency, listener),
                        consumers);
    }

    synchronized void start() {
        running = true;
        if (replay == null) {
            live.start();
        } else {
            replay.start(this::goLive);
        }
    }

    void stop() {
        synchronized (this) {
            running = false;
        }
        if (replay != null) {
            replay.stop();
        }
        live.stop();
    }

    synchronized boolean isRunning() {
        return running;
    }

    /** Whether the live topics were read to where they ended at the first look that came after the replay. */
    boolean hasReadToEnd() {
        if (!live.isRunning()) {
            return false;
        }
        try (Consumer<byte[], byte[]> eye = consumers.createConsumer(group, "end")) {
            return end.reached(eye);
        } catch (KafkaException e) {
            log.warn("{} cannot see the end of its topics yet: {}", group, e.toString());
            return false;
        }
    }

    private synchronized void goLive() {
        if (running) {
            live.start();
        }
    }

    private static void accept(
            List<ConsumerRecord<byte[], byte[]>> records, Set<String> topics, Decoder decoder, Inbox inbox) {
        List<Delivery> deliveries = decoder.decode(records).stream()
                .filter(delivery -> topics.contains(delivery.topic()))
                .toList();
        if (!deliveries.isEmpty()) {
            inbox.accept(deliveries);
        }
    }

    private static ConcurrentMessageListenerContainer<byte[], byte[]> container(
            String group,
            Set<String> topics,
            ConsumerFactory<byte[], byte[]> consumers,
            int concurrency,
            BatchMessageListener<byte[], byte[]> listener) {
        ContainerProperties properties = new ContainerProperties(topics.toArray(String[]::new));
        properties.setGroupId(group);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMissingTopicsFatal(false);
        // a right or a password that is missing now may come: without this the consumer would stand still for ever
        properties.setAuthExceptionRetryInterval(AUTHORIZATION_RETRY);
        properties.setMessageListener(listener);
        ConcurrentMessageListenerContainer<byte[], byte[]> container =
                new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName("inbox-" + group);
        container.setConcurrency(concurrency);
        container.setCommonErrorHandler(new DefaultErrorHandler(forEver()));
        return container;
    }

    /** Only passing failures come this far, so there is no last attempt. */
    private static ExponentialBackOff forEver() {
        ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        return backOff;
    }
}
