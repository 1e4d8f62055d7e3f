package dev.kontor.kit.inbox;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * Lets a consumer begin with what the live topics hold no more. A replay topic carries the old events with their ids and
 * sequences, each with its own topic in the header {@link CloudEventHeaders#TOPIC}. Its end is where the group has read
 * all of it, whichever instance did; so it has to be complete when the consumer starts. Where it overlaps with the live
 * topics, the positions tell what was applied.
 */
final class Replay {

    private static final Logger log = LoggerFactory.getLogger(Replay.class);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final String group;
    private final String topic;
    private final ConcurrentMessageListenerContainer<byte[], byte[]> container;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private volatile boolean running;
    private @Nullable Thread thread;

    Replay(
            String group,
            String topic,
            ConcurrentMessageListenerContainer<byte[], byte[]> container,
            ConsumerFactory<byte[], byte[]> consumers) {
        this.group = group;
        this.topic = topic;
        this.container = container;
        this.consumers = consumers;
    }

    void start(Runnable whenDone) {
        running = true;
        thread = Thread.ofPlatform().name("replay-" + group).start(() -> run(whenDone));
    }

    void stop() {
        running = false;
        if (thread != null) {
            LockSupport.unpark(thread);
        }
        container.stop();
    }

    private void run(Runnable whenDone) {
        log.info("{} begins with {}", group, topic);
        container.start();
        try (Consumer<byte[], byte[]> eye = consumers.createConsumer(group, "replay-end")) {
            while (running && !isRead(eye)) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
        container.stop();
        if (running) {
            log.info("{} has read all of {} and goes on with the live topics", group, topic);
            whenDone.run();
        }
    }

    private boolean isRead(Consumer<byte[], byte[]> eye) {
        try {
            return new ReadToEnd(Set.of(topic)).reached(eye);
        } catch (KafkaException e) {
            log.warn("{} cannot see the end of {} yet: {}", group, topic, e.toString());
            return false;
        }
    }
}
