package dev.kontor.bench.pipeline;

import dev.kontor.bench.Figures;
import dev.kontor.suite.data.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/** How long a start takes, from the command until everything answers: first, warm, and warm with the launcher's cache. */
final class StartUp {

    private static final Duration MAKING_THE_CACHE = Duration.ofMinutes(5);

    private final Path home;
    private final Path data;
    private final Ports ports;

    /** @param home folder of the launcher */
    StartUp(Path home, Path data, Ports ports) {
        this.home = home;
        this.data = data;
        this.ports = ports;
    }

    void measure(Figures figures) {
        figures.note("starts of the suite");
        figures.print("pipeline.first_start_seconds", once(false), "s");
        figures.print("pipeline.startup_without_cache_seconds", once(false), "s");
        makeCache(figures);
        figures.print("pipeline.startup_seconds", once(true), "s");
    }

    /** A start without a cache that fits makes one when it ends, beside the libraries. */
    private void makeCache(Figures figures) {
        if (!cacheIsOfThisBuild()) {
            figures.note("making the start-up cache");
            once(true);
            Waiting.until(this::cacheIsOfThisBuild, MAKING_THE_CACHE, "the start-up cache");
        }
    }

    /** As the launcher sees it: a start with an older one records anew, which takes longer than any other. */
    private boolean cacheIsOfThisBuild() {
        Path target = home.resolve("bench/target");
        try {
            return Files.getLastModifiedTime(target.resolve("kontor.aot"))
                            .compareTo(Files.getLastModifiedTime(target.resolve("built")))
                    > 0;
        } catch (NoSuchFileException missing) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double once(boolean cache) {
        try (SuiteProcess suite = SuiteProcess.start(home.resolve("kontor"), data, ports, cache)) {
            return suite.awaitReady();
        }
    }
}
