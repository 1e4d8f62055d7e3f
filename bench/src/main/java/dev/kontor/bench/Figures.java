package dev.kontor.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.kontor.events.envelope.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Prints one JSON line a figure on stdout. */
public final class Figures {

    private static final Path STATUS = Path.of("/proc/self/status");

    /** One line; null stays visible. */
    @JsonPropertyOrder({"metric", "value", "unit", "ceiling"})
    record Figure(
            String metric,
            double value,
            String unit,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Double ceiling) {}

    /** @param ceiling the bare reference taken in the same run, null when there is none */
    public void print(String metric, double value, String unit, @Nullable Double ceiling) {
        Figure figure = new Figure(metric, rounded(value), unit, ceiling == null ? null : rounded(ceiling));
        System.out.println(EventJson.mapper().writeValueAsString(figure));
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
