package dev.kontor.bench;

import dev.kontor.suite.data.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param parts what a bench that has parts measures; all of them when nothing was said
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

    /** A part of a bench; the sustained load of the pipeline is always there. */
    public enum Part {
        STARTUP(Name.PIPELINE),
        RECOVERY(Name.PIPELINE),
        IDLE(Name.PIPELINE),
        HALF_LOAD(Name.PIPELINE),
        BURST(Name.PIPELINE),
        CEILINGS(Name.PIPELINE),
        WITH_VERDICT(Name.PIPELINE),
        XML(Name.EXTRACTION),
        TEXT(Name.EXTRACTION),
        SCAN(Name.EXTRACTION),
        REFERENCES(Name.EXTRACTION),
        CROSSVALIDATED(Name.EXTRACTION),
        GENERATED(Name.EXTRACTION),
        LEARNING(Name.EXTRACTION);

        private final Name bench;

        Part(Name bench) {
            this.bench = bench;
        }

        private static Set<Part> of(Name bench) {
            return Arrays.stream(values())
                    .filter(part -> part.bench == bench)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
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
        long entries = ENTRIES;
        Path corpus = null;
        Name name = name(args);
        Set<Part> parts = Part.of(name);
        for (int i = 1; i < args.length; i += 2) {
            switch (args[i]) {
                case "--data" -> data = Path.of(value(args, i));
                case "--ports" -> base = number(args, i);
                case "--seconds" -> seconds = number(args, i);
                case "--documents" -> documents = number(args, i);
                case "--entries" -> entries = number(args, i);
                case "--corpus" -> corpus = Path.of(value(args, i));
                case "--parts" -> parts = parts(name, value(args, i));
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

    private static Set<Part> parts(Name bench, String names) {
        Set<Part> all = Part.of(bench);
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String name : names.split(",", -1)) {
            if (bench != Name.PIPELINE || !name.equals("sustained")) {
                parts.add(all.stream()
                        .filter(part -> part.word().equals(name))
                        .findFirst()
                        .orElseThrow(() -> unknown(bench, all)));
            }
        }
        return parts;
    }

    private static NotUnderstood unknown(Name bench, Set<Part> all) {
        String words = Stream.concat(
                        bench == Name.PIPELINE ? Stream.of("sustained") : Stream.empty(),
                        all.stream().map(Part::word))
                .collect(Collectors.joining(", "));
        return new NotUnderstood(
                words.isEmpty() ? "this bench has no parts." : "--parts takes " + words + ", with commas between.");
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
