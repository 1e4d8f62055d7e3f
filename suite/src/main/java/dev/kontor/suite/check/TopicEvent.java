package dev.kontor.suite.check;

import dev.kontor.suite.check.SeenWatermark.Counted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * An event as a foreign consumer sees it.
 *
 * @param detail what the body adds where one type tells several things: the kind of a posting; else empty
 */
public record TopicEvent(
        String topic,
        int partition,
        long offset,
        String id,
        String type,
        String detail,
        String source,
        String subject,
        long sequence,
        String company,
        Instant time) {

    /** The name of its type, without topic and version, and what the body adds. */
    String step() {
        int version = type.lastIndexOf(".v");
        String name = type.substring(type.lastIndexOf('.', version - 1) + 1, version);
        return detail.isEmpty() ? name : name + " " + detail;
    }

    /** The stream whose sequence it is in. */
    String stream() {
        return topic + " " + subject;
    }

    Counted counted() {
        return new Counted(source, topic, LocalDate.ofInstant(time, ZoneOffset.UTC));
    }
}
