package dev.kontor.bench.extraction.types;

import dev.kontor.extraction.classify.Kind;
import dev.kontor.extraction.classify.TrainTypes;
import dev.kontor.extraction.classify.TrainTypes.Example;
import dev.kontor.extraction.classify.TypeModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * {@code ./kontor train-types [DIR...]}: trains the model of document types on composed pages and on the labelled PDFs of
 * folders, and writes it to {@code extraction-service/src/main/resources/classify/types.tsv}. The same input gives the
 * same file. What the model is measured on must not be among the folders.
 */
public final class TrainDocumentTypes {

    private static final long SEED = 20_260_101;
    private static final int EACH = 250;
    private static final int INVOICES = 4;
    private static final Path MODEL = Path.of("extraction-service/src/main/resources/classify/types.tsv");

    private TrainDocumentTypes() {}

    public static void main(String[] folders) throws IOException {
        List<Example> examples = new ArrayList<>(composed());
        for (String folder : folders) {
            examples.addAll(LabelledFolder.examples(Path.of(folder)));
        }
        System.err.println("Training on " + examples.size() + " documents …");
        TypeModel model = TrainTypes.from(examples);
        Path file = Path.of(System.getProperty("kontor.home", ".")).resolve(MODEL);
        Files.writeString(file, model.write());
        System.err.println("Written to " + file);
    }

    private static List<Example> composed() {
        Random random = new Random(SEED);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            for (Kind kind : Kind.values()) {
                // most of what arrives are invoices: in doubt it is one
                for (int copies = kind == Kind.INVOICE ? INVOICES : 1; copies > 0; copies--) {
                    examples.add(Example.of(kind, "composed-" + i, ComposeDocument.of(kind, random)));
                }
            }
        }
        return examples;
    }
}
