package dev.kontor.bench;

import dev.kontor.bench.pipeline.PipelineBench;
import dev.kontor.embedded.EmbeddedException;
import dev.kontor.suite.data.Ports;
import dev.kontor.suite.data.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.logging.LogManager;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The benchmarks. A bench exits 0 when it ran; it judges nothing. */
public final class Bench {

    private static final int PORT_BASE = 8500;

    private Bench() {}

    public static void main(String[] args) throws IOException {
        System.exit(run(args));
    }

    private static int run(String[] args) throws IOException {
        Path data = null;
        int base = PORT_BASE;
        int seconds = 120;
        for (int i = 1; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--data" -> data = Path.of(args[i + 1]);
                case "--ports" -> base = Integer.parseInt(args[i + 1]);
                case "--seconds" -> seconds = Integer.parseInt(args[i + 1]);
                default -> {
                    System.err.println("kontor: bench has no option " + args[i] + ".");
                    return 2;
                }
            }
        }
        if (args.length == 0 || !args[0].equals("pipeline")) {
            System.err.println("kontor: bench needs a name: pipeline.");
            return 2;
        }
        if (data == null) {
            data = Files.createTempDirectory(
                    "kontor-bench-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
        System.setProperty("kontor.log", data.resolve("log").toString());
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.install();
        try {
            Figures figures = new Figures();
            long start = System.nanoTime();
            new PipelineBench(data, new Ports(base), Duration.ofSeconds(seconds), figures).run();
            figures.print("bench.seconds", (System.nanoTime() - start) / 1e9, "s", null);
            figures.print("jvm.peak_rss_mib", Figures.residentMiB("VmHWM"), "MiB", null);
            return 0;
        } catch (StartRefused | EmbeddedException e) {
            System.err.println("kontor: " + e.getMessage());
            return 1;
        }
    }
}
