package dev.kontor.bench.pipeline;

import dev.kontor.bench.Figures;
import dev.kontor.events.approval.Approved;
import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.payment.PaymentScheduled;
import dev.kontor.suite.Suite;
import dev.kontor.suite.SuiteOptions;
import dev.kontor.suite.client.Api;
import dev.kontor.suite.client.People;
import dev.kontor.suite.data.DataFolder;
import dev.kontor.suite.data.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Distinct documents of 200 suppliers through all services. A document is done when it is scheduled for payment and
 * audit and reporting have committed past that event. Broker, database, services and load share the machine.
 */
public final class PipelineBench {

    private static final int CLIENTS = 8;
    private static final int MOST_IN_FLIGHT = 1_000;
    private static final int WARM_UP = 3_000;
    private static final int IDLE_DOCUMENTS = 60;
    private static final Duration HALF_LOAD = Duration.ofSeconds(30);
    private static final int CEILING_RECORDS = 200_000;
    private static final String COMPANY = "bench";
    private static final List<String> READERS = List.of("kontor-audit", "kontor-reporting");

    private final Path data;
    private final Ports ports;
    private final Duration sustained;
    private final Figures figures;
    private final AtomicLong next = new AtomicLong();
    private final Map<String, Long> posted = new ConcurrentHashMap<>();

    public PipelineBench(Path data, Ports ports, Duration sustained, Figures figures) {
        this.data = data;
        this.ports = ports;
        this.sustained = sustained;
        this.figures = figures;
    }

    /** Runs all of it and prints the figures. */
    public void run() {
        long start = System.nanoTime();
        try (Suite suite = Suite.start(DataFolder.open(data), ports, SuiteOptions.local(PipelineBench::note));
                People people = new People(suite)) {
            double startup = seconds(start);
            figures.print("pipeline.startup_seconds", startup, "s", null);
            Api.ok(
                    people.as("maren")
                            .post(
                                    ports.url(ports.validation()) + "/api/v1/suppliers/import?company=" + COMPANY,
                                    null,
                                    "text/csv",
                                    GeneratedInvoices.directory()),
                    "suppliers");
            Api integrator = people.as("integrator");
            try (Completions scheduled =
                    new Completions(suite.kafkaClient(), Topics.PAYMENT, type(PaymentScheduled.class), READERS)) {
                note("warming up with " + WARM_UP + " documents");
                closedLoop(integrator, scheduled, WARM_UP, Duration.ofMinutes(5));
                idle(suite, integrator);
                note("sustained load for " + sustained.toSeconds() + " s");
                double rate = closedLoop(integrator, scheduled, Long.MAX_VALUE, sustained);
                halfLoad(integrator, scheduled, rate / 2);
                ceilings(suite, rate);
            }
        }
    }

    /** Eight clients post as fast as the pipeline works off. Returns documents done per second. */
    private double closedLoop(Api integrator, Completions scheduled, long most, Duration length) {
        long doneBefore = scheduled.count();
        long start = System.nanoTime();
        long first = next.get();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> {
                    while (System.nanoTime() - start < length.toNanos() && next.get() - first < most) {
                        if (next.get() - first - (scheduled.count() - doneBefore) > MOST_IN_FLIGHT) {
                            LockSupport.parkNanos(1_000_000);
                        } else {
                            post(integrator, next.getAndIncrement());
                        }
                    }
                }));
            }
            join(running);
        }
        long total = next.get() - first;
        awaitDone(scheduled, doneBefore + total);
        return total / seconds(start);
    }

    private void idle(Suite suite, Api integrator) {
        note("idle latency");
        try (Completions approved =
                new Completions(suite.kafkaClient(), Topics.APPROVAL, type(Approved.class), List.of())) {
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            List<String> documents = new ArrayList<>();
            for (int i = 0; i < IDLE_DOCUMENTS; i++) {
                long before = approved.count();
                documents.add(post(integrator, next.getAndIncrement()));
                awaitDone(approved, before + 1);
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            figures.print("pipeline.idle_p50_ms", percentile(latencies(documents, approved), 50), "ms", null);
        }
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        System.gc();
        figures.print("pipeline.idle_rss_mib", Figures.residentWithChildrenMiB(), "MiB", null);
    }

    private void halfLoad(Api integrator, Completions scheduled, double rate) {
        note("half load: %.0f documents/s for %d s".formatted(rate, HALF_LOAD.toSeconds()));
        long before = scheduled.count();
        List<Future<String>> answers = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS * 4)) {
            for (int i = 0; System.nanoTime() - start < HALF_LOAD.toNanos(); i++) {
                long due = start + (long) (i / rate * 1e9);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                answers.add(clients.submit(() -> post(integrator, next.getAndIncrement())));
            }
            join(answers);
        }
        awaitDone(scheduled, before + answers.size());
        List<String> documents = new ArrayList<>();
        answers.forEach(answer -> documents.add(answer.resultNow()));
        double[] latencies = latencies(documents, scheduled);
        figures.print("pipeline.half_load_p50_ms", percentile(latencies, 50), "ms", null);
        figures.print("pipeline.half_load_p99_ms", percentile(latencies, 99), "ms", null);
    }

    private void ceilings(Suite suite, double rate) {
        note("ceilings");
        double kafka = Ceilings.kafkaRecordsPerSecond(
                suite.kafkaClient(), Topics.DOMAIN, Topics.DEAD_LETTERS, CEILING_RECORDS);
        double commits = Ceilings.postgresCommitsPerSecond(
                suite.postgres().jdbcUrl("kontor"),
                suite.postgres().superuser(),
                suite.postgres().password(),
                Duration.ofSeconds(10));
        figures.print("ceiling.kafka_records_per_second", kafka, "1/s", null);
        figures.print("ceiling.postgres_commits_per_second", commits, "1/s", null);
        // one commit is the least a document needs: its receipt, before the sender gets an answer
        figures.print("pipeline.documents_per_second", rate, "1/s", Math.min(commits, kafka / EVENTS_PER_DOCUMENT));
    }

    /** DocumentReceived, FieldsExtracted, ValidationPassed, Approved, PaymentScheduled. */
    private static final int EVENTS_PER_DOCUMENT = 5;

    private String post(Api integrator, long n) {
        long start = System.nanoTime();
        Api.Answer answer = integrator.upload(
                ports.url(ports.intake()) + "/api/v1/documents",
                null,
                "b.xml",
                GeneratedInvoices.invoice(n),
                Map.of("company", COMPANY));
        Api.ok(answer, "upload");
        String subject = "document/" + answer.body().path("id").asString();
        posted.put(subject, start);
        return subject;
    }

    private double[] latencies(List<String> documents, Completions completions) {
        return documents.stream()
                .mapToDouble(document -> (completions.doneNanos().getOrDefault(document, Long.MAX_VALUE)
                                - posted.getOrDefault(document, 0L))
                        / 1e6)
                .toArray();
    }

    private static void awaitDone(Completions completions, long count) {
        long patience = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (completions.count() < count) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("only " + completions.count() + " of " + count + " documents arrived");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void join(List<? extends Future<?>> running) {
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private static String type(Class<? extends dev.kontor.events.envelope.Event> event) {
        return EventCatalog.TYPES.of(event).name();
    }

    private static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void note(String sentence) {
        System.err.println("bench: " + sentence);
    }
}
