package dev.kontor.events.delivery;

import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventType;
import java.time.LocalDate;

/**
 * How many events a service has committed to one topic that happened on one day. It leaves the outbox after the events
 * it counts. Subject: {@code service/…}, the one that says so. Of two for the same topic and day the one with the higher
 * sequence holds.
 *
 * @param topic they were written to
 * @param day of the time of the events, UTC
 * @param count of different events, since the beginning of the day
 * @param position highest place in the outbox of the service among them
 */
public record Watermark(String topic, LocalDate day, long count, long position) implements Event {

    public static final EventType<Watermark> TYPE =
            new EventType<>("kontor.watermarks.Watermark.v1", "kontor.watermarks", Watermark.class);
}
