package dev.kontor.kit.relay;

import io.debezium.engine.RecordChangeEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** One message of the engine: an outbox row, or a heartbeat. */
record Change(RecordChangeEvent<SourceRecord> message) {

    /** The row; null for what is none. */
    @Nullable
    Struct row() {
        return message.record().value() instanceof Struct value
                        && value.schema().field("after") != null
                ? value.getStruct("after")
                : null;
    }

    /** The schema of the row. */
    String schema() {
        return source().getString("schema");
    }

    /** Since the commit; null for a row that was read from the table and not from the log. */
    @Nullable
    Duration age(Instant now) {
        String snapshot = source().getString("snapshot");
        return snapshot == null || "false".equals(snapshot)
                ? Duration.between(Instant.EPOCH.plus(source().getInt64("ts_us"), ChronoUnit.MICROS), now)
                : null;
    }

    private Struct source() {
        return ((Struct) message.record().value()).getStruct("source");
    }
}
