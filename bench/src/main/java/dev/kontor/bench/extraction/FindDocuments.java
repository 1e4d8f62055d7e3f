package dev.kontor.bench.extraction;

import dev.kontor.bench.extraction.LabelledDocument.Kind;
import dev.kontor.bench.extraction.score.Label;
import dev.kontor.extraction.training.LayoutFamily;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the documents below a folder that have a label beside them: {@code NAME.expected.json} is the label of {@code
 * NAME.pdf}, of {@code NAME.stripped.pdf} (the same pages without the e-invoice), and of {@code NAME} with the ending of an
 * image or of XML.
 */
final class FindDocuments {

    private static final Pattern DOCUMENT =
            Pattern.compile("(.+?)(\\.stripped)?\\.(pdf|xml|png|jpe?g|tiff?)", Pattern.CASE_INSENSITIVE);

    private FindDocuments() {}

    /** In the order of their paths. */
    static List<LabelledDocument> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(FindDocuments::labelled)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<LabelledDocument> labelled(Path file) {
        Matcher name = DOCUMENT.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        Path beside = file.resolveSibling(name.group(1) + ".expected.json");
        if (!Files.exists(beside)) {
            return Optional.empty();
        }
        try {
            Label label = Label.read(beside);
            boolean stripped = name.group(2) != null;
            Kind kind = kind(label, stripped, name.group(3).toLowerCase(Locale.ROOT));
            return Optional.of(new LabelledDocument(
                    file, label, kind, LayoutFamily.of(label.source().family().orElse(""), name.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kind kind(Label label, boolean stripped, String ending) {
        return switch (ending) {
            case "xml" -> Kind.XML;
            case "pdf" -> {
                if (label.source().scan()) {
                    yield Kind.SCAN;
                }
                yield label.source().structured() && !stripped ? Kind.XML : Kind.TEXT;
            }
            default -> Kind.SCAN;
        };
    }
}
