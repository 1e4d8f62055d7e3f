package dev.kontor.bench.pipeline;

import dev.kontor.bench.Figures;
import dev.kontor.bench.machine.CpuTime;
import java.time.Duration;

/**
 * Load until the compilers of the JVM have little left to do: what they take in the first minutes is a cost of the start
 * and not of a document.
 */
final class WarmUp {

    private static final int LEAST = 10_000;
    private static final int MOST = 40_000;
    /** Of one core. */
    private static final double LITTLE = 0.1;

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final ClosedLoop load;
    private final Posting posting;
    private volatile boolean compiling = true;
    private double compiled;
    private long looked;

    WarmUp(ClosedLoop load, Posting posting) {
        this.load = load;
        this.posting = posting;
    }

    /** The least: everything has been used, and much. */
    void begin(Figures figures) {
        figures.note("warming up with %d documents".formatted(LEAST));
        load.run(() -> posting.taken() < LEAST);
    }

    /** The rest. */
    void end(Figures figures) {
        figures.note("warming up further, with %d documents at most".formatted(MOST));
        try (Sampling compilers = new Sampling(LOOK_EVERY, this::look)) {
            load.run(() -> compiling && posting.taken() < MOST);
        }
        figures.count("pipeline.warm_up_documents", posting.taken());
    }

    private void look() {
        double now = CpuTime.compilerSeconds();
        long time = System.nanoTime();
        compiling = looked == 0 || now - compiled > LITTLE * (time - looked) / 1e9;
        compiled = now;
        looked = time;
    }
}
