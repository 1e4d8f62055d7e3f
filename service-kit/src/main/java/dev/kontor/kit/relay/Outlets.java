package dev.kontor.kit.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The producers of one run of the engine, one a schema, made when its first row comes. The first failed send closes its
 * producer on the spot, from the callback: what waits behind the failed record is dropped before it is sent, and what
 * is on its way is refused by the broker, because its sequence number does not follow. So nothing overtakes it.
 */
final class Outlets implements AutoCloseable {

    private final Map<String, RelayTarget> targets;
    private final Map<String, Producer<byte[], byte[]>> producers = new HashMap<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    Outlets(Map<String, RelayTarget> targets) {
        this.targets = targets;
    }

    /** Sends, unless an earlier send failed. */
    void send(String schema, ProducerRecord<byte[], byte[]> row, Runnable acknowledged) {
        if (failure.get() != null) {
            return;
        }
        Producer<byte[], byte[]> producer = producers.computeIfAbsent(schema, this::create);
        try {
            var _ = producer.send(row, (metadata, error) -> {
                if (error == null) {
                    acknowledged.run();
                } else if (failure.compareAndSet(null, error)) {
                    producer.close(Duration.ZERO);
                }
            });
        } catch (IllegalStateException closed) {
            if (failure.get() == null) {
                throw closed;
            }
        }
    }

    /** Waits until everything sent is on the broker, however long the broker is away, or until a send failed. */
    void flush() {
        producers.values().forEach(Producer::flush);
    }

    /** Why the first send that failed did; null when none did. */
    @Nullable
    Exception failure() {
        return failure.get();
    }

    /** Drops what is not sent yet: the next run sends it again. */
    @Override
    public void close() {
        producers.values().forEach(producer -> producer.close(Duration.ZERO));
        producers.clear();
    }

    private Producer<byte[], byte[]> create(String schema) {
        RelayTarget target = targets.get(schema);
        if (target == null) {
            throw new IllegalStateException("no target for rows of schema " + schema);
        }
        return RelayProducer.create(target.client());
    }
}
