package dev.kontor.bench.pipeline;

import dev.kontor.bench.BenchOptions;
import dev.kontor.bench.BenchOptions.Part;
import dev.kontor.bench.Figures;
import dev.kontor.bench.machine.CpuTime;
import dev.kontor.bench.machine.DatabaseProcesses;
import dev.kontor.bench.machine.StolenTime;
import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.payment.PaymentScheduled;
import dev.kontor.suite.Suite;
import dev.kontor.suite.SuiteOptions;
import dev.kontor.suite.client.People;
import dev.kontor.suite.data.DataFolder;
import dev.kontor.suite.load.GeneratedInvoices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Distinct documents of 200 suppliers through all services. A document is done when it is scheduled for payment and
 * audit and reporting have committed past that event. Broker, database, services and load share the machine.
 */
public final class PipelineBench {

    private static final Duration SAMPLE_EVERY = Duration.ofSeconds(1);
    private static final List<String> READERS = List.of("kontor-audit", "kontor-reporting");

    /** Documents until the compilers know the rules. */
    private static final int VERDICTS_BEFORE = 3_000;

    private static final Duration WITH_VERDICT_LENGTH = Duration.ofSeconds(40);

    private final BenchOptions options;
    private final Path data;
    private final Figures figures;

    public PipelineBench(BenchOptions options, Path data, Figures figures) {
        this.options = options;
        this.data = data;
        this.figures = figures;
    }

    /** Runs all parts that are asked for and prints their figures. */
    public void run() {
        Path home = Path.of(System.getProperty("kontor.home", "."));
        if (options.parts().contains(Part.STARTUP)) {
            new StartUp(home, data.resolve("start"), options.ports()).measure(figures);
        }
        if (options.parts().contains(Part.RECOVERY)) {
            new Recovery(home.resolve("kontor"), data.resolve("recovery"), options.ports()).measure(figures);
        }
        // the rules of EN 16931 cost more than everything else an e-invoice needs: a figure of their own
        with("load", List.of("--kontor.extraction.verdict=false"), this::load);
        if (options.parts().contains(Part.WITH_VERDICT)) {
            with("verdict", List.of(), this::withVerdict);
        }
    }

    /** What is measured on a suite that runs. */
    private interface Measuring {
        void measure(Suite suite, Posting posting, Completions scheduled);
    }

    private void with(String folder, List<String> settings, Measuring measuring) {
        figures.note("starting");
        try (Suite suite = Suite.start(
                        DataFolder.open(data.resolve(folder)),
                        options.ports(),
                        SuiteOptions.local(figures::note).withSettings(settings));
                People people = new People(suite);
                Completions scheduled =
                        new Completions(suite.kafkaClient(), Topics.PAYMENT, type(PaymentScheduled.class), READERS)) {
            GeneratedInvoices.importDirectory(people, options.ports(), Posting.COMPANY);
            measuring.measure(suite, new Posting(people.as("integrator"), options.ports(), 0), scheduled);
        }
    }

    private void withVerdict(Suite suite, Posting posting, Completions scheduled) {
        ClosedLoop closedLoop = new ClosedLoop(posting, scheduled);
        figures.note("warming up with %d documents that get a verdict".formatted(VERDICTS_BEFORE));
        closedLoop.run(() -> posting.taken() < VERDICTS_BEFORE);
        StolenTime stolen = StolenTime.fromNow();
        long end = System.nanoTime() + WITH_VERDICT_LENGTH.toNanos();
        double rate = closedLoop.run(() -> System.nanoTime() < end);
        figures.print("pipeline.with_verdict_documents_per_second", rate, "1/s");
        figures.print("pipeline.with_verdict_stolen_share", stolen.share(), "1");
    }

    private void load(Suite suite, Posting posting, Completions scheduled) {
        DatabaseProcesses database = new DatabaseProcesses(suite.folder().postgres());
        ClosedLoop closedLoop = new ClosedLoop(posting, scheduled);
        WarmUp warmUp = new WarmUp(closedLoop, posting);
        warmUp.begin(figures);
        if (options.parts().contains(Part.IDLE)) {
            new Idle(posting, database).measure(suite.kafkaClient(), figures);
        }
        warmUp.end(figures);
        double rate = sustained(posting, scheduled, closedLoop, new Growth(new CpuTime(database)));
        if (options.parts().contains(Part.HALF_LOAD)) {
            halfLoad(posting, scheduled, rate / 2);
        }
        if (options.parts().contains(Part.BURST)) {
            new Burst(posting, scheduled).measure(rate, figures);
        }
        if (options.parts().contains(Part.CEILINGS)) {
            ceilings(suite, rate);
        } else {
            figures.print("pipeline.documents_per_second", rate, "1/s");
        }
    }

    private double sustained(Posting posting, Completions scheduled, ClosedLoop closedLoop, Growth growth) {
        figures.note("sustained load for %d s%s"
                .formatted(
                        options.sustained().toSeconds(),
                        options.documents() == 0 ? "" : " and up to " + options.documents() + " documents"));
        long end = System.nanoTime() + options.sustained().toNanos();
        Sampling sampling = new Sampling(SAMPLE_EVERY, () -> growth.sample(scheduled.count()));
        StolenTime stolen = StolenTime.fromNow();
        double rate;
        try (sampling) {
            rate = closedLoop.run(() -> System.nanoTime() < end || posting.taken() < options.documents());
        }
        growth.print(figures);
        figures.print("pipeline.stolen_share", stolen.share(), "1");
        return rate;
    }

    private void halfLoad(Posting posting, Completions scheduled, double rate) {
        Duration length = Duration.ofSeconds(30);
        figures.note("half load: %.0f documents/s for %d s".formatted(rate, length.toSeconds()));
        long before = scheduled.count();
        scheduled.forget();
        StolenTime stolen = StolenTime.fromNow();
        List<Posting.Posted> posted = new OpenLoop(posting).run(rate, length);
        scheduled.await(before + posted.size());
        Percentiles latencies = Percentiles.of(posted, scheduled);
        figures.print("pipeline.half_load_p50_ms", latencies.at(50), "ms");
        figures.print("pipeline.half_load_p99_ms", latencies.at(99), "ms");
        figures.print("pipeline.half_load_stolen_share", stolen.share(), "1");
    }

    private void ceilings(Suite suite, double rate) {
        figures.note("ceilings");
        StolenTime stolen = StolenTime.fromNow();
        KafkaCeiling kafka = new KafkaCeiling(suite.kafkaClient());
        double same = kafka.sameRecordsPerSecond(Topics.DOMAIN);
        double commits = new PostgresCeiling(suite.postgres()).commitsPerSecond();
        figures.print("ceiling.kafka_same_records_per_second", same, "1/s");
        figures.print("ceiling.kafka_kibibyte_records_per_second", kafka.kibibyteRecordsPerSecond(), "1/s");
        figures.print("ceiling.postgres_commits_per_second", commits, "1/s");
        figures.print("ceiling.stolen_share", stolen.share(), "1");
        // one commit is the least a document needs: its receipt, before the sender gets an answer
        figures.print("pipeline.documents_per_second", rate, "1/s", Math.min(commits, same / EVENTS_PER_DOCUMENT));
    }

    /** DocumentReceived, FieldsExtracted, ValidationPassed, Approved, PaymentScheduled. */
    private static final int EVENTS_PER_DOCUMENT = 5;

    static String type(Class<? extends Event> event) {
        return EventCatalog.TYPES.of(event).name();
    }
}
