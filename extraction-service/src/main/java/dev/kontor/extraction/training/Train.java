package dev.kontor.extraction.training;

import dev.kontor.extraction.fields.FieldModel;
import dev.kontor.extraction.fields.Sample;
import dev.kontor.extraction.fields.TrainFields;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./kontor train MODEL FOLDER...}: learns from all documents with labels below the folders and writes the model.
 * Exit code 0, 1 (a file cannot be read or written, or there is nothing to learn from) or 2 (wrong use).
 */
public final class Train {

    /** The same documents give the same model. */
    private static final long SEED = 1;

    private Train() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        if (args.length < 2) {
            System.err.println(
                    "kontor: train needs the file to write the model to, and folders of documents with labels.");
            return 2;
        }
        try {
            List<Sample> samples = new ArrayList<>();
            ReadSamples read = new ReadSamples(Clock.systemUTC());
            for (int i = 1; i < args.length; i++) {
                samples.addAll(read.below(Path.of(args[i])));
            }
            if (samples.isEmpty()) {
                System.err.println("kontor: there is no document with a label to learn from.");
                return 1;
            }
            FieldModel model = TrainFields.on(samples, SEED);
            try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
                model.write(out);
            }
            System.err.printf("kontor: learned from %d documents.%n", samples.size());
            return 0;
        } catch (InvalidPathException e) {
            System.err.println("kontor: no path: " + e.getInput());
            return 2;
        } catch (IOException e) {
            System.err.println("kontor: the model was not written: " + e.getMessage());
            return 1;
        }
    }
}
