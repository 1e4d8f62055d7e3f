package dev.kontor.bench;

import dev.kontor.bench.BenchOptions.NotUnderstood;
import dev.kontor.bench.audit.AuditBench;
import dev.kontor.bench.extraction.ExtractionBench;
import dev.kontor.bench.extraction.NoCorpus;
import dev.kontor.bench.machine.CpuTime;
import dev.kontor.bench.machine.Memory;
import dev.kontor.bench.pipeline.PipelineBench;
import dev.kontor.embedded.EmbeddedException;
import dev.kontor.suite.data.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.LogManager;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.util.FileSystemUtils;

/** The benchmarks. A bench exits 0 when it ran; it judges nothing. */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws IOException {
        System.exit(run(args));
    }

    private static int run(String[] args) throws IOException {
        try {
            BenchOptions options = BenchOptions.parse(args);
            LogManager.getLogManager().reset();
            SLF4JBridgeHandler.install();
            if (options.data() != null) {
                measure(options, options.data());
                return 0;
            }
            Path data = temporary();
            try {
                measure(options, data);
            } finally {
                FileSystemUtils.deleteRecursively(data);
            }
            return 0;
        } catch (NotUnderstood e) {
            System.err.println("kontor: " + e.getMessage());
            return 2;
        } catch (StartRefused | EmbeddedException | NoCorpus e) {
            System.err.println("kontor: " + e.getMessage());
            return 1;
        }
    }

    private static void measure(BenchOptions options, Path data) {
        System.setProperty("kontor.log", data.resolve("log").toString());
        Figures figures = new Figures();
        long start = System.nanoTime();
        switch (options.name()) {
            case PIPELINE -> new PipelineBench(options, data, figures).run();
            case AUDIT -> new AuditBench(data, options.entries(), figures).run();
            case EXTRACTION -> ExtractionBench.of(options, data, figures).run();
        }
        figures.print("bench.seconds", (System.nanoTime() - start) / 1e9, "s");
        figures.print("jvm.compiler_cpu_seconds", CpuTime.compilerSeconds(), "s");
        figures.print("jvm.peak_rss_mib", Memory.peakMiB(), "MiB");
    }

    /** Open to others: under root the database runs as somebody else. */
    private static Path temporary() throws IOException {
        return Files.createTempDirectory(
                "kontor-bench-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }
}
