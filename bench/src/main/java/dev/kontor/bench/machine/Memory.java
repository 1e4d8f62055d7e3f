package dev.kontor.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resident memory in MiB. */
public final class Memory {

    private static final double KIB_PER_MIB = 1024;

    private Memory() {}

    /** The highest this JVM had. */
    public static double peakMiB() {
        return value(Path.of("/proc/self/status"), "VmHWM:");
    }

    /** This JVM now and the database, whose processes share pages: each is counted by its proportional share. */
    public static double residentMiB(DatabaseProcesses database) {
        return value(Path.of("/proc/self/status"), "VmRSS:")
                + database.ids().stream()
                        .mapToDouble(id -> value(Path.of("/proc", Long.toString(id), "smaps_rollup"), "Pss:"))
                        .sum();
    }

    /** 0 when the process has just ended. */
    private static double value(Path file, String line) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(text -> text.startsWith(line))
                    .mapToDouble(text -> Double.parseDouble(text.replaceAll("[^0-9]", "")) / KIB_PER_MIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
