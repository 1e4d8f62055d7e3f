package dev.kontor.bench.pipeline;

import dev.kontor.bench.Figures;
import dev.kontor.bench.machine.DatabaseProcesses;
import dev.kontor.bench.machine.Memory;
import dev.kontor.bench.pipeline.Posting.Posted;
import dev.kontor.events.approval.Approved;
import dev.kontor.events.catalog.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One document at a time: from its upload to {@code Approved}; then the memory of a suite that has nothing to do. */
final class Idle {

    private static final int DOCUMENTS = 60;
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final Duration REST = Duration.ofSeconds(3);

    private final Posting posting;
    private final DatabaseProcesses database;

    Idle(Posting posting, DatabaseProcesses database) {
        this.posting = posting;
        this.database = database;
    }

    void measure(Map<String, Object> kafkaClient, Figures figures) {
        figures.note("idle");
        try (Completions approved =
                new Completions(kafkaClient, Topics.APPROVAL, PipelineBench.type(Approved.class), List.of())) {
            Waiting.pause(REST);
            List<Posted> documents = new ArrayList<>();
            for (int i = 0; i < DOCUMENTS; i++) {
                long before = approved.count();
                documents.add(posting.post());
                approved.await(before + 1);
                Waiting.pause(BETWEEN);
            }
            figures.print(
                    "pipeline.idle_p50_ms", Percentiles.of(documents, approved).at(50), "ms");
        }
        Waiting.pause(REST);
        System.gc();
        figures.print("pipeline.idle_rss_mib", Memory.residentMiB(database), "MiB");
    }
}
