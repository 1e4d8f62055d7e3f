package dev.kontor.kit.relay;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries outbox rows to Kafka in commit order, at least once: a batch is acknowledged to PostgreSQL only after every
 * record of it is on the broker. When the slot is held by another instance, or anything fails, it tries again for ever;
 * so a standby takes over by itself.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final RelaySettings settings;
    private final Producer<byte[], byte[]> producer;
    private final AtomicLong relayed = new AtomicLong();
    private volatile boolean running;
    private volatile @Nullable DebeziumEngine<RecordChangeEvent<SourceRecord>> engine;
    private @Nullable Thread thread;

    /** @param producer idempotent, acks=all; closed by its owner */
    public OutboxRelay(RelaySettings settings, Producer<byte[], byte[]> producer) {
        this.settings = settings;
        this.producer = producer;
    }

    /** Rows carried since the start. */
    public long relayed() {
        return relayed.get();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("relay-" + settings.slot()).start(this::keepRunning);
    }

    @Override
    public void stop() {
        running = false;
        close(engine);
        Thread current = thread;
        if (current != null) {
            LockSupport.unpark(current);
            try {
                current.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the database and before anything that takes requests; so it stops after those. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void keepRunning() {
        while (running) {
            DebeziumEngine<RecordChangeEvent<SourceRecord>> next = DebeziumEngine.create(
                            ChangeEventFormat.of(Connect.class))
                    .using(RelayProperties.of(settings))
                    .using((success, message, error) -> {
                        if (!success && running) {
                            log.warn("{} stopped, trying again: {}", settings, message);
                        }
                    })
                    .notifying(this::carry)
                    .build();
            engine = next;
            if (running) {
                next.run();
            }
            close(next);
            if (running) {
                LockSupport.parkNanos(RETRY.toNanos());
            }
        }
    }

    private void carry(
            List<RecordChangeEvent<SourceRecord>> batch,
            DebeziumEngine.RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(batch.size());
        for (RecordChangeEvent<SourceRecord> change : batch) {
            if (change.record().value() instanceof Struct value
                    && value.schema().field("after") != null
                    && value.getStruct("after") != null) {
                sent.add(producer.send(OutboxRow.record(value.getStruct("after"))));
            }
        }
        producer.flush();
        for (Future<RecordMetadata> one : sent) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("could not reach the broker, the batch will be sent again", e);
            }
        }
        for (RecordChangeEvent<SourceRecord> change : batch) {
            committer.markProcessed(change);
        }
        committer.markBatchFinished();
        relayed.addAndGet(sent.size());
    }

    private static void close(@Nullable DebeziumEngine<?> engine) {
        if (engine != null) {
            try {
                engine.close();
            } catch (IOException | IllegalStateException alreadyClosed) {
                log.debug("closing the relay: {}", alreadyClosed.getMessage());
            }
        }
    }
}
