package dev.kontor.extraction.learning;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work of minutes, on a thread of its own: whoever waits on a virtual one would hold up others meanwhile. */
final class Aside {

    /** Below the ten minutes after which the database ends a transaction that does nothing. */
    private static final Duration MOST = Duration.ofMinutes(8);

    private Aside() {}

    /**
     * Waits for the work, and interrupts it if it takes too long or nobody waits any more.
     *
     * @throws CancellationException if it was interrupted
     * @throws IllegalStateException if the work failed
     */
    static <T> T run(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().name("extraction-learning-weights").daemon().start(task);
        try {
            return task.get(MOST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("the service stops");
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new CancellationException("not done within " + MOST);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
