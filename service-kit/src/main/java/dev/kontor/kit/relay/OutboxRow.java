package dev.kontor.kit.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.kit.inbox.CloudEventHeaders;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/** One outbox row as a Kafka record: CloudEvents 1.0 in binary mode, keyed by the subject. */
public final class OutboxRow {

    /** A column as text; null when it holds nothing. */
    @FunctionalInterface
    private interface Columns<E extends Exception> {
        @Nullable
        String text(String name) throws E;
    }

    private OutboxRow() {}

    /** From the write-ahead log. */
    static ProducerRecord<byte[], byte[]> record(Struct row) {
        return record(
                name -> name.equals("sequence") ? Long.toString(row.getInt64(name)) : row.getString(name),
                body(row.get("body")));
    }

    /** From the table. */
    public static ProducerRecord<byte[], byte[]> record(ResultSet row) throws SQLException {
        return record(name -> name.equals("time") ? time(row) : row.getString(name), row.getBytes("body"));
    }

    private static <E extends Exception> ProducerRecord<byte[], byte[]> record(Columns<E> row, byte[] body) throws E {
        String subject = String.valueOf(row.text("subject"));
        ProducerRecord<byte[], byte[]> kafka = new ProducerRecord<>(row.text("topic"), subject.getBytes(UTF_8), body);
        Headers headers = kafka.headers();
        CloudEventHeaders.put(headers, "specversion", "1.0");
        CloudEventHeaders.put(headers, "id", row.text("id"));
        CloudEventHeaders.put(headers, "type", row.text("type"));
        CloudEventHeaders.put(headers, "source", row.text("source"));
        CloudEventHeaders.put(headers, "subject", subject);
        CloudEventHeaders.put(headers, "sequence", row.text("sequence"));
        CloudEventHeaders.put(headers, "time", row.text("time"));
        CloudEventHeaders.put(headers, "dataschema", row.text("data_schema"));
        CloudEventHeaders.put(headers, "correlationid", row.text("correlation_id"));
        CloudEventHeaders.put(headers, "causationid", row.text("causation_id"));
        CloudEventHeaders.put(headers, "actor", row.text("actor"));
        CloudEventHeaders.put(headers, "company", row.text("company"));
        CloudEventHeaders.put(headers, "traceparent", row.text("trace_parent"));
        headers.add("content-type", "application/json".getBytes(UTF_8));
        return kafka;
    }

    /** In the form the engine gives it. */
    private static String time(ResultSet row) throws SQLException {
        return row.getObject("time", OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static byte[] body(Object column) {
        ByteBuffer buffer = ((ByteBuffer) column).duplicate();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
