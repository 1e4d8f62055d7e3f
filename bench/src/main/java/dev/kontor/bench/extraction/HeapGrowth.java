package dev.kontor.bench.extraction;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** How much more memory lives while something is done than before: what collections made all the while could not free. */
final class HeapGrowth {

    private static final double MIB = 1 << 20;

    /** A collection that takes long sees little of one run. */
    private static final int RUNS = 5;

    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    private static final List<MemoryPoolMXBean> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
            .toList();

    private HeapGrowth() {}

    /** MiB of the heap, the most of several runs. */
    static double during(Runnable work) {
        work.run();
        long before = Math.min(live(), live());
        AtomicLong peak = new AtomicLong(before);
        AtomicBoolean done = new AtomicBoolean();
        Thread observer = Thread.ofPlatform().daemon().name("heap").start(() -> {
            while (!done.get()) {
                peak.accumulateAndGet(live(), Math::max);
            }
        });
        try {
            for (int run = 0; run < RUNS; run++) {
                work.run();
            }
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

    /** MiB the heap rises to at most when nobody asks for collections, garbage included: the young generation fills first. */
    static double peakOf(Runnable work) {
        work.run();
        long before = Math.min(live(), live());
        HEAP.forEach(MemoryPoolMXBean::resetPeakUsage);
        work.run();
        return (HEAP.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before) / MIB;
    }

    /** Bytes that are left right after a collection, whatever is allocated the next moment. */
    private static long live() {
        MEMORY.gc();
        long live = 0;
        for (MemoryPoolMXBean pool : HEAP) {
            MemoryUsage left = pool.getCollectionUsage();
            live += left == null ? 0 : left.getUsed();
        }
        return live;
    }
}
