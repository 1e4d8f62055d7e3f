package dev.kontor.kit.timer;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does one piece of work again and again, with a pause after each, on a thread of its own and outside of any trace. */
public final class Ticker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Ticker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    /** @param work what it throws is logged, and the next turn comes all the same */
    public Ticker(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name(name).start(this::keepTicking);
    }

    /** Lets the turn end that is under way; interrupts it when it takes long. */
    @Override
    public void stop() {
        stopped.countDown();
        Thread current = thread;
        try {
            if (current != null && !current.join(PATIENCE)) {
                current.interrupt();
                current.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** As the relay: before anything that takes requests; so it stops after those. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void keepTicking() {
        try {
            do {
                turn();
            } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever went wrong: the database may be away now and back at the next turn. */
    private void turn() {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.warn("{}: {}", name, e.toString());
        }
    }
}
