package dev.kontor.bench.pipeline;

import dev.kontor.bench.pipeline.Posting.Posted;
import dev.kontor.suite.client.ApiFailure;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/** Posts at a fixed rate, whatever the pipeline does; at most sixty-four posts wait for their answer at a time. */
final class OpenLoop {

    private static final int MOST_UNANSWERED = 64;

    private final Posting posting;

    OpenLoop(Posting posting) {
        this.posting = posting;
    }

    /** @return the documents that were taken; a post that was refused is counted by {@link Posting#refused} */
    List<Posted> run(double rate, Duration length) {
        Queue<Posted> posted = new ConcurrentLinkedQueue<>();
        Semaphore unanswered = new Semaphore(MOST_UNANSWERED);
        long start = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; System.nanoTime() - start < length.toNanos(); i++) {
                long due = start + (long) (i / rate * 1e9);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                unanswered.acquireUninterruptibly();
                clients.execute(() -> {
                    try {
                        posted.add(posting.post());
                    } catch (ApiFailure counted) {
                        // the figure of errors tells
                    } finally {
                        unanswered.release();
                    }
                });
            }
        }
        return List.copyOf(posted);
    }
}
