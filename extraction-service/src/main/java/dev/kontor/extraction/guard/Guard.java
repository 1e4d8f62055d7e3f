package dev.kontor.extraction.guard;

import dev.kontor.extraction.reading.Reading.FailureCode;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads in threads of its own. Libraries meet hostile bytes with loops that never end, and Java cannot stop a thread: at
 * the deadline the document is given up, and its thread is interrupted and left to itself. Such threads go on to cost
 * memory and processor time, so there may only be a few of them: after that nothing is read any more until one of them
 * ends or the process is started anew.
 *
 * <p>Safe for use by many threads; each reads one document at a time.
 */
public final class Guard {

    /** More than the stack of the callers: what nests deeply is refused by its reader, not by the size of a thread. */
    private static final long STACK_BYTES = 2 << 20;

    private static final Logger log = LoggerFactory.getLogger(Guard.class);

    private final Duration time;
    private final int mostGivenUp;
    private final AtomicInteger givenUp = new AtomicInteger();
    private final ExecutorService threads;

    /**
     * @param time for one document
     * @param mostGivenUp threads that may be caught in documents that were given up
     */
    public Guard(Duration time, int mostGivenUp) {
        this.time = time;
        this.mostGivenUp = mostGivenUp;
        this.threads = Executors.newCachedThreadPool(Thread.ofPlatform()
                .name("reading-", 0)
                .daemon()
                .stackSize(STACK_BYTES)
                .factory());
    }

    /**
     * What the reading comes to.
     *
     * @throws GivenUp if it took too long, or ended in an error
     * @throws ReadingHalted if nothing can be read for now
     */
    public <T> T read(Supplier<T> reading) throws GivenUp {
        if (isHalted()) {
            throw new ReadingHalted(mostGivenUp + " documents that were given up still hold their threads.");
        }
        Attempt<T> attempt = new Attempt<>(reading);
        Future<T> future = threads.submit(attempt::run);
        try {
            return future.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            attempt.leave();
            future.cancel(true);
            throw new GivenUp(FailureCode.OUT_OF_TIME, "Reading took longer than " + time.toSeconds() + " seconds.");
        } catch (InterruptedException e) {
            attempt.leave();
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new ReadingHalted("The process is ending.");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw failed(cause == null ? e : cause);
        }
    }

    /** Whether so many threads are caught that nothing is read any more. */
    public boolean isHalted() {
        return givenUp.get() >= mostGivenUp;
    }

    private static GivenUp failed(Throwable failure) {
        return switch (failure) {
            case OutOfMemoryError _ ->
                new GivenUp(FailureCode.TOO_LARGE, "Reading it takes more memory than there is.");
            case StackOverflowError _ -> new GivenUp(FailureCode.TOO_LARGE, "It is nested too deeply.");
            // not the document's doing: a part of this program is missing
            case LinkageError e -> throw e;
            default -> {
                log.warn("reading ended in {}", where(failure));
                yield new GivenUp(FailureCode.READER_FAILED, "Reading it ended in an error nobody foresaw.");
            }
        };
    }

    /** Without the message, which may hold content of the document. */
    private static String where(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    /** A reading whose thread counts as caught from the moment its caller has left it until it ends. */
    private final class Attempt<T> {
        private final Supplier<T> reading;
        private boolean running;
        private boolean caught;

        private Attempt(Supplier<T> reading) {
            this.reading = reading;
        }

        private T run() {
            begin();
            try {
                return reading.get();
            } finally {
                end();
            }
        }

        private synchronized void begin() {
            running = true;
        }

        private synchronized void leave() {
            if (running) {
                caught = true;
                givenUp.incrementAndGet();
            }
        }

        private synchronized void end() {
            running = false;
            if (caught) {
                givenUp.decrementAndGet();
            }
        }
    }
}
