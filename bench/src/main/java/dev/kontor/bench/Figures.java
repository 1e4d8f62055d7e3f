package dev.kontor.bench;

import dev.kontor.events.envelope.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints one JSON line a figure on stdout. */
public final class Figures {

    private static final Path STATUS = Path.of("/proc/self/status");

    /** @param ceiling the bare reference taken in the same run, null when there is none */
    public void print(String metric, double value, String unit, @Nullable Double ceiling) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("metric", metric);
        line.put("value", rounded(value));
        line.put("unit", unit);
        line.put("ceiling", ceiling == null ? null : rounded(ceiling));
        System.out.println(EventJson.mapper()
                .rebuild()
                .changeDefaultPropertyInclusion(inclusion ->
                        inclusion.withContentInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS))
                .build()
                .writeValueAsString(line));
    }

    /** Resident memory of this JVM in MiB: {@code VmRSS} now, {@code VmHWM} at its highest. */
    public static double residentMiB(String line) {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(text -> text.startsWith(line + ":"))
                    .mapToDouble(text -> Double.parseDouble(text.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resident memory of this JVM and, by proportional share, of the PostgreSQL processes it started. */
    public static double residentWithChildrenMiB() {
        return residentMiB("VmRSS")
                + ProcessHandle.allProcesses()
                        .filter(process -> process.info()
                                .command()
                                .map(command -> command.endsWith("/postgres"))
                                .orElse(false))
                        .mapToDouble(process -> proportionalMiB(process.pid()))
                        .sum();
    }

    private static double proportionalMiB(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")).stream()
                    .filter(text -> text.startsWith("Pss:"))
                    .mapToDouble(text -> Double.parseDouble(text.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
