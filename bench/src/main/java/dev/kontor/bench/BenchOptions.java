package dev.kontor.bench;

import dev.kontor.suite.data.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a bench is told.
 *
 * @param name of the bench
 * @param data folder of its data; null for a temporary one
 * @param ports of the suite it starts
 * @param sustained how long the sustained load lasts at least
 * @param documents the sustained load goes on until so many went through; 0 for no such aim
 * @param entries that the audit bench appends at full speed
 * @param parts what the pipeline bench measures
 * @param corpus folder of labelled documents for the extraction bench; null for the usual one
 */
public record BenchOptions(
        Name name,
        @Nullable Path data,
        Ports ports,
        Duration sustained,
        long documents,
        long entries,
        Set<Part> parts,
        @Nullable Path corpus) {

    private static final int PORT_BASE = 8500;
    private static final int SUSTAINED_SECONDS = 120;
    private static final int ENTRIES = 1_000_000;

    /** What there is to measure. */
    public enum Name {
        PIPELINE,
        AUDIT,
        EXTRACTION
    }

    /** A part of the pipeline bench; the sustained load is always there. */
    public enum Part {
        STARTUP,
        RECOVERY,
        IDLE,
        HALF_LOAD,
        BURST,
        CEILINGS,
        WITH_VERDICT
    }

    /** The command line cannot be understood; the message is one sentence. */
    static final class NotUnderstood extends RuntimeException {
        NotUnderstood(String sentence) {
            super(sentence);
        }
    }

    /** @throws NotUnderstood if there is something wrong with the words */
    static BenchOptions parse(String[] args) {
        Path data = null;
        int base = PORT_BASE;
        int seconds = SUSTAINED_SECONDS;
        long documents = 0;
        Set<Part> parts = EnumSet.allOf(Part.class);
        long entries = ENTRIES;
        Path corpus = null;
        Name name = name(args);
        for (int i = 1; i < args.length; i += 2) {
            switch (args[i]) {
                case "--data" -> data = Path.of(value(args, i));
                case "--ports" -> base = number(args, i);
                case "--seconds" -> seconds = number(args, i);
                case "--documents" -> documents = number(args, i);
                case "--entries" -> entries = number(args, i);
                case "--corpus" -> corpus = Path.of(value(args, i));
                case "--parts" -> parts = parts(value(args, i));
                default -> throw new NotUnderstood("bench has no option " + args[i] + ".");
            }
        }
        return new BenchOptions(
                name, data, new Ports(base), Duration.ofSeconds(seconds), documents, entries, parts, corpus);
    }

    private static Name name(String[] args) {
        return switch (args.length == 0 ? "" : args[0]) {
            case "pipeline" -> Name.PIPELINE;
            case "audit" -> Name.AUDIT;
            case "extraction" -> Name.EXTRACTION;
            default -> throw new NotUnderstood("bench needs a name: pipeline, audit or extraction.");
        };
    }

    private static Set<Part> parts(String names) {
        try {
            return Arrays.stream(names.split(",", -1))
                    .filter(name -> !name.equals("sustained"))
                    .map(name ->
                            Part.valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_')))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
        } catch (IllegalArgumentException unknown) {
            throw new NotUnderstood(
                    "--parts takes sustained, startup, recovery, idle, half-load, burst, ceilings and with-verdict, with commas between.");
        }
    }

    private static String value(String[] args, int at) {
        if (at + 1 >= args.length) {
            throw new NotUnderstood(args[at] + " needs a value.");
        }
        return args[at + 1];
    }

    private static int number(String[] args, int at) {
        try {
            return Integer.parseInt(value(args, at));
        } catch (NumberFormatException e) {
            throw new NotUnderstood(args[at] + " needs a number, not " + args[at + 1] + ".");
        }
    }
}
