package dev.kontor.kit.disorder;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.EventType;
import dev.kontor.events.envelope.Subject;
import dev.kontor.kit.ident.Ids;
import java.time.Clock;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Kafka records as a relay writes them, made by hand. */
public final class Records {

    private static final Ids IDS = new Ids(Clock.systemUTC());

    private Records() {}

    public static ProducerRecord<byte[], byte[]> of(EventType<?> type, Subject subject, long sequence, Event event) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(type.topic(), subject.text().getBytes(UTF_8), EventJson.write(event));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", IDS.next().toString());
        header(record, "ce_type", type.name());
        header(record, "ce_source", "/kontor/disorder");
        header(record, "ce_subject", subject.text());
        header(record, "ce_sequence", Long.toString(sequence));
        header(record, "ce_time", "2026-11-02T10:00:00Z");
        header(record, "ce_dataschema", type.schema());
        header(record, "ce_correlationid", IDS.next().toString());
        header(record, "ce_actor", "service/disorder");
        header(record, "ce_company", Probe.COMPANY);
        return record;
    }

    /** Sets a header, in place of one that is there. */
    public static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().remove(name).add(name, value.getBytes(UTF_8));
    }
}
