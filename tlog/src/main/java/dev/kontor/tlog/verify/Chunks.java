package dev.kontor.tlog.verify;

import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/** Has chunks looked at by all cores, a few ahead, and gives the results in order. */
final class Chunks implements AutoCloseable {

    private final PrimitiveIterator.OfLong numbers;
    private final LongFunction<Callable<ChunkResult>> check;
    private final int ahead;
    private final ExecutorService cores;
    private final Queue<Future<ChunkResult>> results = new ArrayDeque<>();

    Chunks(PrimitiveIterator.OfLong numbers, LongFunction<Callable<ChunkResult>> check, int threads) {
        this.numbers = numbers;
        this.check = check;
        this.ahead = 2 * threads;
        this.cores = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("chunks-", 0).factory());
    }

    /** The result of the next chunk. */
    ChunkResult next() {
        while (results.size() < ahead && numbers.hasNext()) {
            results.add(cores.submit(check.apply(numbers.nextLong())));
        }
        Future<ChunkResult> next = results.poll();
        if (next == null) {
            throw new NoSuchElementException();
        }
        try {
            return next.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        cores.shutdownNow();
    }
}
