package dev.kontor.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells an operator, and Prometheus, how far the relay is behind. */
public final class ReadOutboxState implements MeterBinder {

    private static final String UNRELAYED =
            "position > (SELECT relayed FROM outbox_progress) AND topic <> '" + PublishWatermarks.TOPIC + "'";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String slot;

    public ReadOutboxState(JdbcClient jdbc, Clock clock, String slot) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.slot = slot;
    }

    public OutboxState read() {
        return new OutboxState(
                number("SELECT CASE WHEN is_called THEN last_value ELSE last_value - 1 END FROM outbox_position"),
                number("SELECT relayed FROM outbox_progress"),
                unrelayed(),
                oldestUnrelayed().orElse(null),
                slot().orElse(null));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kontor.relay.unrelayed", this, ReadOutboxState::unrelayed)
                .description("Outbox rows that are not known to be on the broker")
                .register(registry);
        Gauge.builder("kontor.relay.oldest.unrelayed", this, ReadOutboxState::secondsBehind)
                .description("Age of the oldest of them")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("kontor.relay.slot.bytes", this, ReadOutboxState::slotBytes)
                .description("Write-ahead log the slot holds back; nothing while there is no slot")
                .baseUnit("bytes")
                .register(registry);
    }

    private long unrelayed() {
        return number("SELECT count(*) FROM outbox WHERE " + UNRELAYED);
    }

    private Optional<Instant> oldestUnrelayed() {
        return jdbc.sql("SELECT time FROM outbox WHERE " + UNRELAYED + " ORDER BY position LIMIT 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private double secondsBehind() {
        return oldestUnrelayed()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private double slotBytes() {
        return slot().map(held -> (double) held.bytes()).orElse(Double.NaN);
    }

    private Optional<OutboxState.Slot> slot() {
        return jdbc.sql("""
                        SELECT slot_name, active, coalesce(wal_status, 'reserved') AS status,
                               coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), 0) AS bytes
                        FROM pg_replication_slots WHERE slot_name = :slot
                        """)
                .param("slot", slot)
                .query((row, number) -> new OutboxState.Slot(
                        row.getString("slot_name"),
                        row.getBoolean("active"),
                        row.getString("status"),
                        row.getLong("bytes")))
                .optional();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
