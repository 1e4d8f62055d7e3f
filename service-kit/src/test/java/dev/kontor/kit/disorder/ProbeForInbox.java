package dev.kontor.kit.disorder;

import dev.kontor.events.envelope.Subject.DocumentId;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The running probe for tests that stand in for Kafka. */
public final class ProbeForInbox {

    private final Probe probe = Probe.shared();

    public <T> T bean(Class<T> type) {
        return probe.bean(type);
    }

    public DocumentId newSubject() {
        return probe.newSubject();
    }

    /** An event whose note is its sequence. */
    public ProducerRecord<byte[], byte[]> record(DocumentId subject, long sequence) {
        return record(subject, sequence, Long.toString(sequence));
    }

    public ProducerRecord<byte[], byte[]> record(DocumentId subject, long sequence, String note) {
        return probe.record(subject, sequence, new Noted(note));
    }

    /** Runs this within the transaction of whoever applies the note, until the given remedy is run. */
    public Runnable within(String note, Runnable what) {
        return probe.trouble("disorder", note, what);
    }

    public List<String> heard(DocumentId subject) {
        return probe.heard("disorder", subject);
    }

    public int parked(DocumentId subject) {
        return probe.parked(subject).size();
    }
}
