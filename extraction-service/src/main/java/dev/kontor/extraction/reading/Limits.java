package dev.kontor.extraction.reading;

import java.time.Duration;

/**
 * How far reading one document goes.
 *
 * @param pages read at most; the rest is left out and a finding says so
 * @param bytes of one XML document or embedded file, and of the inflated drawing instructions of all pages
 * @param time for one document
 */
public record Limits(int pages, int bytes, Duration time) {

    /** 200 pages, 64 MiB, 60 seconds. */
    public static final Limits USUAL = new Limits(200, 64 << 20, Duration.ofSeconds(60));

    /** The same with another time. */
    public Limits withTime(Duration other) {
        return new Limits(pages, bytes, other);
    }
}
