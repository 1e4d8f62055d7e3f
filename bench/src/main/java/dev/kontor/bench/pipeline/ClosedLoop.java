package dev.kontor.bench.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Twenty-four clients post as fast as the pipeline works off: a new document only while fewer than a thousand are under way. */
final class ClosedLoop {

    private static final int CLIENTS = 24;
    private static final int MOST_UNDER_WAY = 1_000;

    private final Posting posting;
    private final Completions completions;

    ClosedLoop(Posting posting, Completions completions) {
        this.posting = posting;
        this.completions = completions;
    }

    /**
     * Posts while the condition holds and waits until all is done.
     *
     * @return documents done per second, from the first post to the last end
     */
    double run(BooleanSupplier goOn) {
        long start = System.nanoTime();
        long takenBefore = posting.taken();
        long doneBefore = completions.count();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> {
                    while (goOn.getAsBoolean()) {
                        if (posting.taken() - takenBefore - (completions.count() - doneBefore) >= MOST_UNDER_WAY) {
                            LockSupport.parkNanos(1_000_000);
                        } else {
                            posting.post();
                        }
                    }
                }));
            }
            Waiting.join(running);
        }
        long total = posting.taken() - takenBefore;
        completions.await(doneBefore + total);
        return total / ((System.nanoTime() - start) / 1e9);
    }
}
