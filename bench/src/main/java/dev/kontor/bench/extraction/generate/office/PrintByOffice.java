package dev.kontor.bench.extraction.generate.office;

import dev.kontor.bench.extraction.generate.sheet.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prints sheets with LibreOffice, in a temporary folder that goes when this is closed. How pages look, down to where lines
 * break, depends on LibreOffice's version. Not for several threads.
 */
public final class PrintByOffice implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final Path folder;
    private final RunOffice office;

    /**
     * @param program as {@link FindOffice} finds it
     * @throws IOException if there can be no temporary folder
     */
    public PrintByOffice(Path program) throws IOException {
        folder = Files.createTempDirectory("kontor-office");
        UnpackFonts.into(folder);
        office = new RunOffice(program, folder, DEADLINE);
    }

    /**
     * @return a document the caller closes
     * @throws IOException if LibreOffice prints nothing, or takes longer than 60 s
     */
    public PDDocument print(Sheet sheet) throws IOException {
        Path file = folder.resolve("sheet.fodt");
        WriteDocument.to(file, sheet);
        Path printed = office.print(file);
        byte[] pages = Files.readAllBytes(printed);
        Files.delete(printed);
        return Loader.loadPDF(pages);
    }

    @Override
    public void close() throws IOException {
        List<Path> below;
        try (Stream<Path> files = Files.walk(folder)) {
            below = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : below) {
            Files.deleteIfExists(file);
        }
    }
}
