package dev.kontor.bench.audit;

import dev.kontor.audit.AuditService;
import dev.kontor.bench.Figures;
import dev.kontor.bench.machine.CpuTime;
import dev.kontor.bench.machine.DatabaseProcesses;
import dev.kontor.bench.machine.StolenTime;
import dev.kontor.embedded.EmbeddedKafka;
import dev.kontor.embedded.EmbeddedPostgres;
import dev.kontor.kit.app.KontorApplication;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.context.ConfigurableApplicationContext;

/** The audit service alone on a broker and a database of its own, fed with records as services write them. */
public final class AuditBench {

    private static final int WARM_UP = 50_000;
    private static final int EDGE = 100_000;
    private static final int HALF_RATE = 5_000;
    private static final Duration HALF_LENGTH = Duration.ofSeconds(20);

    /**
     * A stretch of the run.
     *
     * @param rate entries a second, which the disk and a host that steals have a say in
     * @param cpuMicros processor time an entry, of this JVM without its compilers and of the database
     */
    private record Window(double rate, double cpuMicros) {}

    private final Path data;
    private final long entries;
    private final Figures figures;

    /** @param entries appended at full speed, at least 200,000 */
    public AuditBench(Path data, long entries, Figures figures) {
        this.data = data;
        this.entries = Math.max(entries, 2 * EDGE);
        this.figures = figures;
    }

    public void run() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(EmbeddedKafka.Settings.in(data.resolve("kafka")));
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.start(EmbeddedPostgres.Settings.in(data.resolve("postgres")));
                EventSource source = new EventSource(kafka)) {
            postgres.createDatabaseIfMissing(StoredLog.DATABASE);
            StoredLog log = new StoredLog(postgres);
            figures.note("putting " + (WARM_UP + entries) + " records into Kafka");
            source.send(WARM_UP + entries);
            try (ConfigurableApplicationContext service = start(kafka, postgres)) {
                fullSpeed(log, new CpuTime(new DatabaseProcesses(data.resolve("postgres"))));
                halfSpeed(source, log);
                new Proofs(service, log, data, figures).run();
            }
            figures.print("audit.bytes_per_entry", log.bytesPerEntry(), "B");
        }
    }

    private ConfigurableApplicationContext start(EmbeddedKafka kafka, EmbeddedPostgres postgres) {
        return KontorApplication.run(
                AuditService.class,
                "--KONTOR_DB_URL=" + postgres.jdbcUrl(StoredLog.DATABASE),
                "--KONTOR_DB_USER=" + postgres.superuser(),
                "--KONTOR_DB_PASSWORD=" + postgres.password(),
                "--KONTOR_KAFKA=" + kafka.bootstrapServers(),
                "--KONTOR_RELAY=false",
                "--KONTOR_AUDIT_KEYS=" + data.resolve("keys"),
                "--KONTOR_AUDIT_ANCHOR=" + data.resolve("anchor/checkpoint"),
                "--management.tracing.export.otlp.enabled=false",
                "--server.port=0");
    }

    private void fullSpeed(StoredLog log, CpuTime cpu) {
        log.await(WARM_UP);
        StolenTime stolen = StolenTime.fromNow();
        long start = System.nanoTime();
        long from = log.size();
        Window first = window(log, from + EDGE, cpu);
        log.await(from + entries - WARM_UP - EDGE);
        Window last = window(log, WARM_UP + entries, cpu);
        double whole = (WARM_UP + entries - from) / seconds(start);
        figures.print("audit.stolen_share", stolen.share(), "1");
        figures.note("what the bare database does with the same bytes");
        figures.print("audit.appends_per_second", whole, "1/s", log.bareRowsPerSecond());
        figures.print("audit.growth", last.rate() / first.rate(), "ratio");
        figures.print("audit.cost_early_cpu_us", first.cpuMicros(), "us");
        figures.print("audit.cost_late_cpu_us", last.cpuMicros(), "us");
    }

    /** Until the log has so many entries. */
    private static Window window(StoredLog log, long size, CpuTime cpu) {
        long before = log.size();
        double spent = cpu.seconds();
        long start = System.nanoTime();
        log.await(size);
        long appended = log.size() - before;
        return new Window(appended / seconds(start), (cpu.seconds() - spent) * 1e6 / appended);
    }

    private void halfSpeed(EventSource source, StoredLog log) {
        figures.note(HALF_RATE + " records a second for " + HALF_LENGTH.toSeconds() + " s");
        figures.print("audit.checkpoint_p99_ms", new Lateness(source, log).p99(HALF_RATE, HALF_LENGTH), "ms");
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
