package dev.kontor.suite.check;

import java.time.LocalDate;

/**
 * What a service says it has published, as its watermark on the topic says it.
 *
 * @param source as events carry it: {@code /kontor/<service>}
 * @param sequence of the watermark; the highest holds
 * @param count of different events of that day
 */
public record SeenWatermark(String source, String topic, LocalDate day, long sequence, long count) {

    /** What it counts. */
    Counted counted() {
        return new Counted(source, topic, day);
    }

    /** The events of one service on one topic of one day, UTC. */
    record Counted(String source, String topic, LocalDate day) {}
}
