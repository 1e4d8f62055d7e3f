package dev.kontor.bench.extraction;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** How much more memory lives while something is done than before: what remains after collections made all the while. */
final class HeapGrowth {

    private static final double MIB = 1 << 20;

    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    private HeapGrowth() {}

    /** MiB of the heap. */
    static double during(Runnable work) {
        long before = live();
        AtomicLong peak = new AtomicLong(before);
        AtomicBoolean done = new AtomicBoolean();
        Thread observer = Thread.ofPlatform().daemon().name("heap").start(() -> {
            while (!done.get()) {
                peak.accumulateAndGet(live(), Math::max);
            }
        });
        try {
            work.run();
        } finally {
            done.set(true);
        }
        try {
            observer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return (peak.get() - before) / MIB;
    }

    private static long live() {
        MEMORY.gc();
        return MEMORY.getHeapMemoryUsage().getUsed();
    }
}
