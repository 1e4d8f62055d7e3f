package dev.kontor.bench.pipeline;

import dev.kontor.bench.Figures;
import dev.kontor.bench.machine.CpuTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What a document costs early and late: processor time of everything, compilers left out, over a window of documents
 * done. A full table, a deep index or a long log would show as a growing cost. The first and the last documents are left
 * out: while the pipeline fills, what is done is less than what is worked on, and while it empties more.
 */
final class Growth {

    private static final int WINDOW = 2_000;

    private final CpuTime cpu;
    private final List<Sample> samples = new ArrayList<>();

    Growth(CpuTime cpu) {
        this.cpu = cpu;
    }

    private record Sample(long documents, double seconds) {}

    /** Takes a sample; one in a few seconds is enough. */
    void sample(long documents) {
        samples.add(new Sample(documents, cpu.seconds()));
    }

    /** Prints nothing when the run was too short for two windows that do not overlap, between filling and emptying. */
    void print(Figures figures) {
        if (samples.isEmpty()
                || samples.getLast().documents() - samples.getFirst().documents() < 4 * WINDOW) {
            figures.note("too few documents for the growth of the cost");
            return;
        }
        Sample first = nearest(samples.getFirst().documents() + WINDOW);
        Sample firstEnd = nearest(first.documents() + WINDOW);
        Sample last = nearest(samples.getLast().documents() - WINDOW);
        Sample lastStart = nearest(last.documents() - WINDOW);
        double early = millis(first, firstEnd);
        double late = millis(lastStart, last);
        figures.print("pipeline.cost_early_cpu_ms", early, "ms");
        figures.count("pipeline.cost_early_documents", firstEnd.documents());
        figures.print("pipeline.cost_late_cpu_ms", late, "ms");
        figures.count("pipeline.cost_late_documents", last.documents());
        figures.print("pipeline.cost_growth", late / early - 1, "1");
    }

    private Sample nearest(long documents) {
        return samples.stream()
                .filter(sample -> sample.documents() >= documents)
                .findFirst()
                .orElseThrow();
    }

    private static double millis(Sample from, Sample to) {
        return (to.seconds() - from.seconds()) * 1000 / (to.documents() - from.documents());
    }
}
