package dev.kontor.extraction.cli;

import dev.kontor.extraction.document.MediaTypeOf;
import dev.kontor.extraction.document.ReadDocument;
import dev.kontor.extraction.fields.ReadFields;
import dev.kontor.extraction.guard.ReadingHalted;
import dev.kontor.extraction.reading.Reading;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Unread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one file; whatever is wrong with it is a result with a code. Safe for use by many threads. */
final class ExtractFile {

    /** Larger than any document intake lets in; bytes. */
    private static final long MAX_SIZE = 100L << 20;

    private final ReadDocument read;
    private final @Nullable WriteOverlays overlays;

    /** @param overlays null when nobody wants to see them */
    ExtractFile(ReadDocument read, @Nullable WriteOverlays overlays) {
        this.read = read;
        this.overlays = overlays;
    }

    Extracted extract(String file) {
        try {
            Path path = Path.of(file);
            if (!Files.exists(path)) {
                return Extracted.failed(file, 0, "FILE_NOT_FOUND", "There is no such file.");
            }
            if (!Files.isRegularFile(path)) {
                return Extracted.failed(file, 0, "NOT_A_FILE", "It is a folder or a device.");
            }
            if (Files.size(path) > MAX_SIZE) {
                return Extracted.failed(file, 0, "FILE_TOO_LARGE", "It is larger than " + MAX_SIZE + " bytes.");
            }
            return extract(file, Files.readAllBytes(path));
        } catch (InvalidPathException e) {
            return Extracted.failed(file, 0, "FILE_NOT_FOUND", "No file can have such a name.");
        } catch (IOException e) {
            return Extracted.failed(file, 0, "FILE_UNREADABLE", "The file cannot be read from the disk.");
        }
    }

    private Extracted extract(String file, byte[] bytes) {
        if (bytes.length == 0) {
            return Extracted.failed(file, 0, "EMPTY_FILE", "The file has no bytes.");
        }
        Optional<String> mediaType = MediaTypeOf.bytes(bytes);
        if (mediaType.isEmpty()) {
            return Extracted.failed(
                    file, 0, "TYPE_NOT_SUPPORTED", "By its content it is no PDF, XML, PNG, JPEG or TIFF.");
        }
        long start = System.nanoTime();
        try {
            PreparedPages prepared = new PreparedPages(overlays == null ? 0 : WriteOverlays.PAGES);
            Reading reading = read.read(bytes, mediaType.get(), null, ReadFields.shipped(), prepared);
            double millis = (System.nanoTime() - start) / 1e6;
            return switch (reading) {
                case Read done -> {
                    if (overlays != null) {
                        overlays.write(file, bytes, mediaType.get(), done, prepared);
                    }
                    yield new Extracted(file, CountPages.of(bytes, mediaType.get()), millis, done, null);
                }
                case Unread unread ->
                    Extracted.failed(file, millis, unread.code().name(), unread.reason());
            };
        } catch (ReadingHalted e) {
            return Extracted.failed(file, 0, "READING_HALTED", String.valueOf(e.getMessage()));
        }
    }
}
