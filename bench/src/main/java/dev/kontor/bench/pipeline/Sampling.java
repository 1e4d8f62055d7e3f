package dev.kontor.bench.pipeline;

import java.time.Duration;

/** Does something again and again, first at once and last when it is closed. */
final class Sampling implements AutoCloseable {

    private final Runnable sample;
    private final Thread thread;
    private volatile boolean running = true;

    Sampling(Duration every, Runnable sample) {
        this.sample = sample;
        this.thread = Thread.ofPlatform().name("sampling").start(() -> {
            while (running) {
                sample.run();
                Waiting.pause(every);
            }
        });
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sample.run();
    }
}
