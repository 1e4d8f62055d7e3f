package dev.kontor.bench.extraction;

import dev.kontor.bench.machine.CpuTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

/**
 * How fast something goes with documents, one at a time. Per core means per second of processor time of the whole process
 * without the JVM's compilers, so that helpers in other threads are paid for and a busy machine does not count.
 *
 * @param perCoreSecond documents
 * @param p50Millis from begin to end of a document
 * @param p99Millis the same
 */
record Speed(double perCoreSecond, double p50Millis, double p99Millis) {

    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration LENGTH = Duration.ofSeconds(12);
    private static final double P99 = 0.99;

    /** There is no database here: only this process is counted. */
    private static final CpuTime PROCESSOR = CpuTime.ofThisJvm();

    /** @param documents at least one; gone through again and again */
    static <T> Speed of(List<T> documents, Consumer<T> work) {
        millis(documents, work, WARM_UP);
        double before = PROCESSOR.seconds();
        double[] millis = millis(documents, work, LENGTH);
        double seconds = PROCESSOR.seconds() - before;
        Arrays.sort(millis);
        return new Speed(millis.length / seconds, millis[millis.length / 2], millis[(int) (millis.length * P99)]);
    }

    private static <T> double[] millis(List<T> documents, Consumer<T> work, Duration length) {
        DoubleStream.Builder millis = DoubleStream.builder();
        long end = System.nanoTime() + length.toNanos();
        int next = 0;
        do {
            long start = System.nanoTime();
            work.accept(documents.get(next++ % documents.size()));
            millis.add((System.nanoTime() - start) / 1e6);
        } while (System.nanoTime() < end);
        return millis.build().toArray();
    }
}
