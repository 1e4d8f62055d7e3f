package dev.kontor.bench.pipeline;

import dev.kontor.bench.Figures;
import dev.kontor.suite.data.Ports;
import java.nio.file.Files;
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

    /** A start without a cache makes one when it ends, beside the libraries. */
    private void makeCache(Figures figures) {
        Path cache = home.resolve("bench/target/kontor.aot");
        if (!Files.exists(cache)) {
            figures.note("making the start-up cache");
            once(true);
            Waiting.until(() -> Files.exists(cache), MAKING_THE_CACHE, "the start-up cache");
        }
    }

    private double once(boolean cache) {
        try (SuiteProcess suite = SuiteProcess.start(home.resolve("kontor"), data, ports, cache)) {
            return suite.awaitReady();
        }
    }
}
