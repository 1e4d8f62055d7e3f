package dev.kontor.extraction.cli;

import dev.kontor.events.document.Field;
import dev.kontor.extraction.guard.GivenUp;
import dev.kontor.extraction.guard.Guard;
import dev.kontor.extraction.image.ImageFile;
import dev.kontor.extraction.image.PdfPictures;
import dev.kontor.extraction.image.Picture;
import dev.kontor.extraction.image.Pictures;
import dev.kontor.extraction.pdf.OpenPdf;
import dev.kontor.extraction.reading.Limits;
import dev.kontor.extraction.reading.Reading.Read;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes the pages of documents with what was found on them: {@code NAME-PAGE.png}. A document whose pages cannot be drawn
 * in time has none. Safe for use by many threads.
 */
final class WriteOverlays {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final double DPI = 150;

    /** Nobody looks at more. */
    static final int PAGES = 50;

    private static final int MOST_GIVEN_UP = 4;

    private final Path folder;
    private final Guard guard = new Guard(DEADLINE, MOST_GIVEN_UP);
    private final Set<String> taken = new HashSet<>();

    /** @throws IOException if there is no such folder and none can be made */
    WriteOverlays(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /**
     * @param file as named on the command line
     * @param prepared pages that were read from their pictures
     */
    void write(String file, byte[] bytes, String mediaType, Read read, PreparedPages prepared) {
        String name = name(Path.of(file));
        Map<String, Field> fields = FieldOrder.of(read.content());
        try {
            guard.read(() -> draw(name, bytes, mediaType, prepared, fields));
        } catch (GivenUp | UncheckedIOException e) {
            System.err.println("kontor: the pages of " + file + " were not drawn: " + e.getMessage());
        }
    }

    private Path draw(String name, byte[] bytes, String mediaType, PreparedPages prepared, Map<String, Field> fields) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        try {
            if (mediaType.equals("application/pdf")) {
                try (PDDocument document = OpenPdf.of(bytes, Limits.USUAL.bytes())) {
                    Pictures pages = new PdfPictures(document, DPI, () -> System.nanoTime() > end);
                    draw(name, pages, prepared, fields);
                }
            } else if (ImageFile.TYPES.contains(mediaType)) {
                try (ImageFile pages = ImageFile.open(bytes, mediaType, PAGES)) {
                    draw(name, pages, prepared, fields);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private void draw(String name, Pictures pages, PreparedPages prepared, Map<String, Field> fields)
            throws IOException {
        for (int i = 0; i < Math.min(PAGES, pages.count()); i++) {
            Path file = folder.resolve(name + "-" + (i + 1) + ".png");
            Optional<Picture> read = prepared.page(i + 1);
            Picture page = read.isPresent() ? read.get() : pages.picture(i);
            ImageIO.write(DrawOverlay.of(page, i + 1, fields), "png", file.toFile());
        }
    }

    /** Files of the same name may come from several folders. */
    private synchronized String name(Path file) {
        String base = String.valueOf(file.getFileName());
        String name = base;
        for (int i = 2; !taken.add(name); i++) {
            name = base + "-" + i;
        }
        return name;
    }
}
