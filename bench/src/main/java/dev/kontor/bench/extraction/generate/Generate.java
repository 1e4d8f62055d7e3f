package dev.kontor.bench.extraction.generate;

import com.openhtmltopdf.util.XRLog;
import dev.kontor.bench.extraction.generate.GenerateOptions.NotUnderstood;
import java.io.IOException;
import java.util.Map;

/** {@code ./kontor generate DIR}: makes documents with labels. Exit code 0, 1 (a disk that is full, say) or 2 (wrong use). */
public final class Generate {

    private Generate() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** As the command, for a caller that goes on afterwards: 0, 1 or 2. */
    public static int run(String... args) {
        return run(System.getenv(), args);
    }

    static int run(Map<String, String> environment, String... args) {
        System.setProperty("java.awt.headless", "true");
        XRLog.setLoggingEnabled(false);
        try {
            GenerateOptions options = GenerateOptions.parse(args);
            try (Printers printers = Printers.of(options.engines(), environment)) {
                int made = new WriteDocuments(options, printers).run();
                System.err.printf("kontor: %d documents in %s.%n", made, options.folder());
            }
            return 0;
        } catch (NotUnderstood e) {
            System.err.println("kontor: " + e.getMessage());
            return 2;
        } catch (IOException e) {
            System.err.println("kontor: the documents could not be written: " + e.getMessage());
            return 1;
        }
    }
}
