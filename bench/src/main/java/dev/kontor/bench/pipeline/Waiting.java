package dev.kontor.bench.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what others do. */
final class Waiting {

    private Waiting() {}

    static void pause(Duration length) {
        LockSupport.parkNanos(length.toNanos());
    }

    /** @throws IllegalStateException if it does not come true in time */
    static void until(BooleanSupplier condition, Duration patience, String what) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new IllegalStateException("waited " + patience.toSeconds() + " s in vain for " + what);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    static void join(List<? extends Future<?>> running) {
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
