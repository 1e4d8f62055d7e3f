package dev.kontor.extraction.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.extraction.cli.ExtractOptions.NotUnderstood;
import dev.kontor.extraction.document.ReadDocument;
import dev.kontor.extraction.einvoice.Judge;
import dev.kontor.extraction.reading.Limits;
import dev.kontor.extraction.schematron.TestedJudge;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.stream.Gatherers;

/** {@code ./kontor extract FILE... [--json] [--overlay DIR] [--no-verdict]}: the same reading as in the service. */
public final class Extract {

    private Extract() {}

    /** Exits 0, 1 if any file gave an error, 2 if the command line is not understood. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        // names and values hold umlauts, whatever the terminal says of itself
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
        int exit = run(out, args);
        out.flush();
        // a document that was given up may still hold a thread
        System.exit(exit);
    }

    private static int run(PrintStream out, String... args) {
        try {
            ExtractOptions options = ExtractOptions.parse(args);
            WriteOverlays overlays = options.overlay() == null ? null : new WriteOverlays(options.overlay());
            Judge judge = options.verdict() ? new TestedJudge() : Judge.NONE;
            ExtractFile extract = new ExtractFile(new ReadDocument(Limits.USUAL, Clock.systemUTC(), judge), overlays);
            int cores = Runtime.getRuntime().availableProcessors();
            return options.files().stream()
                    .gather(Gatherers.mapConcurrent(cores, extract::extract))
                    .mapToInt(extracted -> print(out, options, extracted))
                    .max()
                    .orElse(0);
        } catch (NotUnderstood e) {
            System.err.println("kontor: " + e.getMessage());
            return 2;
        } catch (IOException e) {
            System.err.println("kontor: there is no folder for the overlays: " + e.getMessage());
            return 2;
        }
    }

    private static int print(PrintStream out, ExtractOptions options, Extracted extracted) {
        out.println(options.json() ? WriteJson.of(extracted) : WriteTable.of(extracted));
        out.flush();
        return extracted.problem() == null ? 0 : 1;
    }
}
