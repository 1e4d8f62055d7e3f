package dev.kontor.bench.audit;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** How long a record that is sent at a steady rate takes to a checkpoint that covers it, whatever the log does meanwhile. */
final class Lateness {

    private static final double PERCENT = 0.99;
    private static final long LOOK_NANOS = 1_000_000;

    private final EventSource source;
    private final StoredLog log;

    Lateness(EventSource source, StoredLog log) {
        this.source = source;
        this.log = log;
    }

    /** In milliseconds from the moment a record was due to be sent. Records of several partitions count in the order of sending. */
    double p99(int rate, Duration length) {
        int records = Math.toIntExact(rate * length.toSeconds());
        long before = log.size();
        long start = System.nanoTime();
        Thread sending = Thread.ofPlatform().name("bench-half").start(() -> send(records, rate, start));
        double[] millis = new double[records];
        int covered = 0;
        while (covered < records) {
            long size = log.size() - before;
            long now = System.nanoTime();
            for (; covered < Math.min(size, records); covered++) {
                millis[covered] = (now - due(start, covered, rate)) / 1e6;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        try {
            sending.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Arrays.sort(millis);
        return millis[(int) Math.ceil(records * PERCENT) - 1];
    }

    private void send(int records, int rate, long start) {
        for (int record = 0; record < records; record++) {
            long wait = due(start, record, rate) - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            }
            source.sendOne();
        }
    }

    private static long due(long start, int record, int rate) {
        return start + record * 1_000_000_000L / rate;
    }
}
