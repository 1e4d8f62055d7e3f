package dev.kontor.kit.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.kit.inbox.CloudEventHeaders;
import java.nio.ByteBuffer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.connect.data.Struct;

/** One outbox row from the write-ahead log as a Kafka record: CloudEvents 1.0 in binary mode, keyed by the subject. */
final class OutboxRow {

    private OutboxRow() {}

    static ProducerRecord<byte[], byte[]> record(Struct row) {
        String subject = row.getString("subject");
        ProducerRecord<byte[], byte[]> kafka =
                new ProducerRecord<>(row.getString("topic"), subject.getBytes(UTF_8), body(row.get("body")));
        Headers headers = kafka.headers();
        CloudEventHeaders.put(headers, "specversion", "1.0");
        CloudEventHeaders.put(headers, "id", row.getString("id"));
        CloudEventHeaders.put(headers, "type", row.getString("type"));
        CloudEventHeaders.put(headers, "source", row.getString("source"));
        CloudEventHeaders.put(headers, "subject", subject);
        CloudEventHeaders.put(headers, "sequence", Long.toString(row.getInt64("sequence")));
        CloudEventHeaders.put(headers, "time", row.getString("time"));
        CloudEventHeaders.put(headers, "dataschema", row.getString("data_schema"));
        CloudEventHeaders.put(headers, "correlationid", row.getString("correlation_id"));
        CloudEventHeaders.put(headers, "causationid", row.getString("causation_id"));
        CloudEventHeaders.put(headers, "actor", row.getString("actor"));
        CloudEventHeaders.put(headers, "company", row.getString("company"));
        CloudEventHeaders.put(headers, "traceparent", row.getString("trace_parent"));
        headers.add("content-type", "application/json".getBytes(UTF_8));
        return kafka;
    }

    private static byte[] body(Object column) {
        ByteBuffer buffer = ((ByteBuffer) column).duplicate();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
