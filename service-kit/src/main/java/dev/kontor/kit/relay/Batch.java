package dev.kontor.kit.relay;

import static java.util.Objects.requireNonNull;

import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Some messages of the engine on their way to the broker: all of them, or those before the first that failed. */
final class Batch {

    private final List<Change> changes;
    private final Map<String, RelayMeters> meters;
    private final Clock clock;
    private final BitSet acknowledged = new BitSet();

    Batch(List<RecordChangeEvent<SourceRecord>> messages, Map<String, RelayMeters> meters, Clock clock) {
        this.changes = messages.stream().map(Change::new).toList();
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Sends and acknowledges.
     *
     * @param result told whether everything was sent, before this returns or throws
     * @throws IllegalStateException if something was not; the engine starts again from there
     */
    void carry(Outlets outlets, RecordCommitter<RecordChangeEvent<SourceRecord>> committer, Consumer<Boolean> result)
            throws InterruptedException {
        for (int i = 0; i < changes.size(); i++) {
            send(i, outlets);
        }
        outlets.flush();
        int sent = sent();
        for (Change change : changes.subList(0, sent)) {
            committer.markProcessed(change.message());
        }
        committer.markBatchFinished();
        boolean whole = sent == changes.size();
        result.accept(whole);
        if (!whole) {
            throw new IllegalStateException(refused(changes.get(sent)), outlets.failure());
        }
    }

    private void send(int index, Outlets outlets) {
        Change change = changes.get(index);
        Struct row = change.row();
        if (row == null) {
            acknowledge(index);
            return;
        }
        RelayMeters service = requireNonNull(meters.get(change.schema()));
        outlets.send(change.schema(), OutboxRow.record(row), () -> {
            acknowledge(index);
            service.carried();
            @Nullable Duration age = change.age(clock.instant());
            if (age != null) {
                service.acknowledged(age);
            }
        });
    }

    private void acknowledge(int index) {
        synchronized (acknowledged) {
            acknowledged.set(index);
        }
    }

    /** How many were sent before the first that was not. */
    private int sent() {
        synchronized (acknowledged) {
            return acknowledged.nextClearBit(0);
        }
    }

    private static String refused(Change change) {
        Struct row = requireNonNull(change.row());
        return "the broker has not taken " + row.getString("type") + " " + row.getString("id") + " of "
                + row.getString("subject") + " at position " + row.getInt64("position") + " of " + change.schema();
    }
}
