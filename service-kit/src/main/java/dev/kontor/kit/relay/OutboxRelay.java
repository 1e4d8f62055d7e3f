package dev.kontor.kit.relay;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries outbox rows to Kafka in commit order, at least once: a row is acknowledged to PostgreSQL only after it and all
 * before it are on the broker. While the slot is held by another instance it waits, and takes over when the slot is
 * free; when anything fails it tries again for ever, from the row that failed.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

    private final RelaySettings settings;
    private final Map<String, RelayTarget> targets;
    private final Map<String, RelayMeters> meters;
    private final ReplicationSlot slot;
    private final Clock clock;
    private volatile boolean running;
    private volatile Duration pause = RETRY;
    private volatile @Nullable DebeziumEngine<RecordChangeEvent<SourceRecord>> engine;
    private @Nullable Thread thread;

    /** @param targets by schema, one for each schema of the settings */
    public OutboxRelay(RelaySettings settings, Map<String, RelayTarget> targets, Clock clock) {
        this.settings = settings;
        this.targets = Map.copyOf(targets);
        this.meters = targets.entrySet().stream()
                .collect(toUnmodifiableMap(
                        Map.Entry::getKey, one -> new RelayMeters(one.getValue().meters())));
        this.slot = new ReplicationSlot(settings);
        this.clock = clock;
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
            if (ready()) {
                run();
            }
            meters.values().forEach(each -> each.up(false));
            if (running) {
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    private boolean ready() {
        try {
            return slot.ready();
        } catch (SQLException e) {
            log.warn("{} cannot look at its slot, trying again: {}", settings, e.getMessage());
            return false;
        }
    }

    private void run() {
        try (Outlets outlets = new Outlets(targets)) {
            DebeziumEngine<RecordChangeEvent<SourceRecord>> next = DebeziumEngine.create(
                            ChangeEventFormat.of(Connect.class))
                    .using(RelayProperties.of(settings))
                    .using((success, message, error) -> {
                        if (!success && running) {
                            log.warn("{} stopped, trying again: {}", settings, message);
                        }
                    })
                    .notifying(
                            (List<RecordChangeEvent<SourceRecord>> batch,
                                    DebeziumEngine.RecordCommitter<RecordChangeEvent<SourceRecord>> committer) ->
                                    new Batch(batch, meters, clock).carry(outlets, committer, this::carried))
                    .build();
            engine = next;
            if (running) {
                next.run();
            }
            close(next);
        }
    }

    private void carried(boolean whole) {
        pause = whole ? RETRY : min(pause.multipliedBy(2), LONGEST_RETRY);
        meters.values().forEach(each -> each.up(whole));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
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
