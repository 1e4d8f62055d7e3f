package dev.kontor.suite;

import dev.kontor.embedded.EmbeddedException;
import dev.kontor.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts PostgreSQL again when it has died under the running suite. Meanwhile the services answer reads and writes with
 * 503 and their consumers wait; nobody has to be told. Only when it cannot be started for minutes does the suite end.
 */
final class DatabaseWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final EmbeddedPostgres postgres;
    private final Consumer<String> onFatal;
    private final Thread thread;
    private volatile boolean closed;

    /** @param onFatal told why the database cannot be brought back; then this gives up */
    DatabaseWatch(EmbeddedPostgres postgres, Consumer<String> onFatal) {
        this.postgres = postgres;
        this.onFatal = onFatal;
        this.thread = Thread.ofPlatform().name("database-watch").daemon().start(this::watch);
    }

    private void watch() {
        while (!closed) {
            LockSupport.parkNanos(LOOK.toNanos());
            if (!closed && !postgres.running() && !bringBack()) {
                return;
            }
        }
    }

    /** Returns false when it cannot be done. */
    private boolean bringBack() {
        long died = System.nanoTime();
        log.warn("PostgreSQL has died and is started again");
        while (!closed) {
            try {
                postgres.revive();
                log.info(
                        "PostgreSQL is back after {} ms",
                        Duration.ofNanos(System.nanoTime() - died).toMillis());
                return true;
            } catch (EmbeddedException e) {
                if (System.nanoTime() - died > PATIENCE.toNanos()) {
                    onFatal.accept("PostgreSQL has died and cannot be started again: " + e.getMessage());
                    return false;
                }
                log.warn("PostgreSQL cannot be started yet: {}", e.getMessage());
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
        return false;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
