package dev.kontor.bench.pipeline;

import dev.kontor.bench.pipeline.Posting.Posted;
import java.util.Arrays;
import java.util.List;

/** Milliseconds from post to end. */
record Percentiles(double[] sorted) {

    /** @throws IllegalStateException if a document's end was not seen */
    static Percentiles of(List<Posted> documents, Completions completions) {
        double[] millis = documents.stream()
                .mapToDouble(document -> (completions.doneNanos(document.subject()) - document.startNanos()) / 1e6)
                .toArray();
        Arrays.sort(millis);
        return new Percentiles(millis);
    }

    double at(int percent) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }
}
