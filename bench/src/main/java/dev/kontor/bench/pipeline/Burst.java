package dev.kontor.bench.pipeline;

import dev.kontor.bench.Figures;
import dev.kontor.bench.machine.StolenTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Three times the sustained rate for a minute: what is taken must be worked off, nothing may be refused. */
final class Burst {

    private static final int TIMES = 3;
    private static final Duration LENGTH = Duration.ofSeconds(60);
    private static final Duration SAMPLE_EVERY = Duration.ofMillis(200);

    private final Posting posting;
    private final Completions completions;

    Burst(Posting posting, Completions completions) {
        this.posting = posting;
        this.completions = completions;
    }

    void measure(double sustained, Figures figures) {
        double rate = TIMES * sustained;
        figures.note("burst: %.0f documents/s for %d s".formatted(rate, LENGTH.toSeconds()));
        long takenBefore = posting.taken();
        long refusedBefore = posting.refused();
        long doneBefore = completions.count();
        AtomicLong peak = new AtomicLong();
        StolenTime stolen = StolenTime.fromNow();
        long start = System.nanoTime();
        int documents;
        try (Sampling backlog = new Sampling(
                SAMPLE_EVERY,
                () -> peak.accumulateAndGet(
                        posting.taken() - takenBefore - (completions.count() - doneBefore), Math::max))) {
            documents = new OpenLoop(posting).run(rate, LENGTH).size();
        }
        double posted = seconds(start);
        long end = System.nanoTime();
        completions.await(doneBefore + documents);
        figures.print("pipeline.burst_wanted_per_second", rate, "1/s");
        figures.print("pipeline.burst_taken_per_second", documents / posted, "1/s");
        figures.count("pipeline.burst_backlog_peak", peak.get());
        figures.print("pipeline.burst_work_off_seconds", seconds(end), "s");
        figures.count("pipeline.burst_errors", posting.refused() - refusedBefore);
        figures.print("pipeline.burst_stolen_share", stolen.share(), "1");
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
