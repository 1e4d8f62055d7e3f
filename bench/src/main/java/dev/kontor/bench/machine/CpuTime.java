package dev.kontor.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Processor time of this JVM and of the database. The compilers of the JVM are left out: they work much in the first
 * minutes and little later, which would flatter every comparison of early with late.
 */
public final class CpuTime {

    /** Linux counts in hundredths of a second wherever Java 25 runs ({@code USER_HZ}). */
    private static final double TICKS_PER_SECOND = 100;

    // fields of proc_pid_stat(5), counted from the one after the command's name
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int USER_OF_ENDED_CHILDREN = 13;
    private static final int SYSTEM_OF_ENDED_CHILDREN = 14;

    private final Supplier<List<Long>> others;

    public CpuTime(DatabaseProcesses database) {
        this(database::ids);
    }

    private CpuTime(Supplier<List<Long>> others) {
        this.others = others;
    }

    /** Of this JVM and nothing else. */
    public static CpuTime ofThisJvm() {
        return new CpuTime(List::of);
    }

    /** Seconds used so far; only differences say something. */
    public double seconds() {
        long ticks = ticks(Path.of("/proc/self/stat"), USER, SYSTEM) - compilerTicks();
        List<Long> processes = others.get();
        for (long id : processes) {
            ticks += ticks(Path.of("/proc", Long.toString(id), "stat"), USER, SYSTEM);
        }
        if (!processes.isEmpty()) {
            Path first = Path.of("/proc", Long.toString(processes.getFirst()), "stat");
            ticks += ticks(first, USER_OF_ENDED_CHILDREN, SYSTEM_OF_ENDED_CHILDREN);
        }
        return ticks / TICKS_PER_SECOND;
    }

    /** Seconds the compilers of this JVM used so far. */
    public static double compilerSeconds() {
        return compilerTicks() / TICKS_PER_SECOND;
    }

    private static long compilerTicks() {
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            return threads.filter(thread -> text(thread.resolve("comm")).contains("CompilerThre"))
                    .mapToLong(thread -> ticks(thread.resolve("stat"), USER, SYSTEM))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static long ticks(Path stat, int... fields) {
        String text = text(stat);
        String[] values = text.substring(text.lastIndexOf(')') + 1).strip().split(" ", -1);
        long sum = 0;
        for (int field : fields) {
            sum += field < values.length ? Long.parseLong(values[field]) : 0;
        }
        return sum;
    }

    /** Empty when the process or thread has just ended. */
    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ended) {
            return "";
        }
    }
}
