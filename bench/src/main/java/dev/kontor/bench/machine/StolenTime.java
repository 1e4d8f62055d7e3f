package dev.kontor.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How much of the processors the host of a virtual machine gave to others: figures that were taken while it was high say
 * little about the program.
 */
public final class StolenTime {

    // columns of the first line of proc_stat(5): user, nice, system, idle, iowait, irq, softirq, steal
    private static final int COLUMNS = 8;
    private static final int STOLEN = 7;

    private final long[] start = read();

    private StolenTime() {}

    /** Measures from now on. */
    public static StolenTime fromNow() {
        return new StolenTime();
    }

    /** Part of all processor time since the start, 0 to 1; 0 where the kernel does not say. */
    public double share() {
        long[] now = read();
        long all = Arrays.stream(now).sum() - Arrays.stream(start).sum();
        return all == 0 ? 0 : (double) (now[STOLEN] - start[STOLEN]) / all;
    }

    private static long[] read() {
        try {
            String first =
                    Files.readString(Path.of("/proc/stat")).lines().findFirst().orElse("");
            long[] columns = Arrays.stream(first.split("\\s+", -1))
                    .skip(1)
                    .limit(COLUMNS)
                    .mapToLong(Long::parseLong)
                    .toArray();
            return Arrays.copyOf(columns, COLUMNS);
        } catch (IOException e) {
            return new long[COLUMNS];
        }
    }
}
