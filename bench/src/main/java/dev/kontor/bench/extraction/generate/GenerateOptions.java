package dev.kontor.bench.extraction.generate;

import dev.kontor.bench.extraction.generate.content.Kind;
import dev.kontor.bench.extraction.generate.content.Layout.Engine;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the generator is told.
 *
 * @param folder where the documents go
 * @param layouts how many there are of invoices
 * @param documents of each layout
 * @param seed of everything
 * @param scans percent of the documents that become pictures
 * @param kinds of documents
 * @param engines that print them
 */
record GenerateOptions(
        Path folder, int layouts, int documents, long seed, int scans, Set<Kind> kinds, Set<Engine> engines) {

    private static final int LAYOUTS = 300;

    /** The command line cannot be understood; the message is one sentence. */
    static final class NotUnderstood extends RuntimeException {
        NotUnderstood(String sentence) {
            super(sentence);
        }
    }

    /** @throws NotUnderstood if there is something wrong with the words */
    static GenerateOptions parse(String[] args) {
        if (args.length == 0 || args[0].startsWith("--")) {
            throw new NotUnderstood("generate needs a folder.");
        }
        int layouts = LAYOUTS;
        int documents = 1;
        long seed = 1;
        int scans = 0;
        Set<Kind> kinds = EnumSet.allOf(Kind.class);
        Set<Engine> engines = Engine.SHIPPED;
        for (int i = 1; i < args.length; i += 2) {
            switch (args[i]) {
                case "--layouts" -> layouts = (int) number(args, i, 1_000_000);
                case "--documents-per-layout" -> documents = (int) number(args, i, 10_000);
                case "--seed" -> seed = number(args, i, Long.MAX_VALUE);
                case "--scans" -> scans = (int) number(args, i, 100);
                case "--types" -> kinds = kinds(value(args, i));
                case "--engines" -> engines = engines(value(args, i));
                default -> throw new NotUnderstood("generate has no option " + args[i] + ".");
            }
        }
        return new GenerateOptions(Path.of(args[0]), layouts, documents, seed, scans, kinds, engines);
    }

    private static Set<Kind> kinds(String names) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String name : names.split(",", -1)) {
            kinds.add(Arrays.stream(Kind.values())
                    .filter(kind -> kind.label().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new NotUnderstood(
                            "There is no type " + name + "; types are those of the labels: invoice, credit_note, …")));
        }
        return kinds;
    }

    private static Set<Engine> engines(String names) {
        Set<Engine> engines = EnumSet.noneOf(Engine.class);
        for (String name : names.split(",", -1)) {
            engines.add(Arrays.stream(Engine.values())
                    .filter(engine -> engine.label().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new NotUnderstood(
                            "There is no engine " + name + "; engines are pdfbox, openhtmltopdf and libreoffice.")));
        }
        return engines;
    }

    private static String value(String[] args, int at) {
        if (at + 1 >= args.length) {
            throw new NotUnderstood(args[at] + " needs a value.");
        }
        return args[at + 1];
    }

    private static long number(String[] args, int at, long most) {
        try {
            long number = Long.parseLong(value(args, at));
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new NotUnderstood(args[at] + " needs a number, not " + args[at + 1] + ".");
        }
        throw new NotUnderstood(args[at] + " needs a number from 0 to " + most + ".");
    }
}
