package dev.kontor.extraction.ocr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.sourceforge.tess4j.TessAPI;
import org.jspecify.annotations.Nullable;

/**
 * The engines of this process: one for each core, each with a thread of its own, so that at most so many pages are in
 * memory at once however many documents wait. A caller may stop waiting; native code it left behind keeps its thread
 * until it returns, and no page takes its place. Engines that had nothing to do for a minute are closed.
 */
final class Engines {

    /** Shared by all: the cores are, too. */
    static final Engines SHARED = new Engines(Runtime.getRuntime().availableProcessors());

    private static final ThreadLocal<@Nullable Engine> MINE = new ThreadLocal<>();

    private final AtomicInteger started = new AtomicInteger();
    private final ThreadPoolExecutor threads;
    private @Nullable TessAPI api;
    private @Nullable Path folder;

    Engines(int count) {
        threads = new ThreadPoolExecutor(count, count, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), this::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } finally {
                        forget();
                    }
                },
                "ocr-" + started.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Runs work that reads a page, now or when an engine is free; {@link #mine()} gives it the engine. */
    <T> Future<T> submit(Callable<T> page) {
        return threads.submit(page);
    }

    /**
     * The engine of the thread that asks.
     *
     * @throws OcrFailed if there is no engine for this machine
     */
    Engine mine() throws OcrFailed {
        Engine known = MINE.get();
        if (known != null) {
            return known;
        }
        Engine engine = open();
        MINE.set(engine);
        return engine;
    }

    /** Closes the engine of the thread that asks; the next page gets a new one. */
    void forget() {
        Engine engine = MINE.get();
        if (engine != null) {
            MINE.remove();
            engine.close();
        }
    }

    private synchronized Engine open() throws OcrFailed {
        try {
            if (folder == null || api == null) {
                folder = UnpackEngine.now();
                api = Engine.load(folder);
            }
            return new Engine(api, folder);
        } catch (IOException | UnsatisfiedLinkError e) {
            throw new OcrFailed("there is no OCR engine for this machine", e);
        }
    }
}
