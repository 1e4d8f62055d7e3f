package dev.kontor.extraction.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command is told.
 *
 * @param files in the order given, at least one
 * @param json whether one JSON object a file is wanted instead of tables
 * @param overlay folder for pictures of the pages with what was found on them; null for none
 * @param verdict whether e-invoices are held against the rules of EN 16931 and XRechnung
 */
record ExtractOptions(
        List<String> files, boolean json, @Nullable Path overlay, boolean verdict) {

    ExtractOptions {
        files = List.copyOf(files);
    }

    /** The command line cannot be understood; the message is one sentence. */
    static final class NotUnderstood extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotUnderstood(String sentence) {
            super(sentence);
        }
    }

    /**
     * Options may stand anywhere; after {@code --} everything is a file.
     *
     * @throws NotUnderstood if there is something wrong with the words
     */
    static ExtractOptions parse(String... args) {
        List<String> files = new ArrayList<>();
        boolean json = false;
        boolean verdict = true;
        Path overlay = null;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--json" -> json = true;
                case "--no-verdict" -> verdict = false;
                case "--overlay" -> {
                    if (++i == args.length) {
                        throw new NotUnderstood("--overlay needs a folder.");
                    }
                    overlay = Path.of(args[i]);
                }
                case "--" -> {
                    files.addAll(List.of(args).subList(i + 1, args.length));
                    i = args.length;
                }
                case String option
                when option.startsWith("--") -> throw new NotUnderstood("extract has no option " + option + ".");
                case String file -> files.add(file);
            }
        }
        if (files.isEmpty()) {
            throw new NotUnderstood("extract needs at least one file.");
        }
        return new ExtractOptions(files, json, overlay, verdict);
    }
}
