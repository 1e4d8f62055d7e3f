package dev.kontor.bench.extraction.generate.type;

import dev.kontor.bench.extraction.generate.sheet.Style.Face;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The files of the Liberation fonts (SIL Open Font License), read once. */
public final class FontFiles {

    private static final Map<String, byte[]> BYTES = new ConcurrentHashMap<>();
    private static final ThreadLocal<Map<String, TrueTypeFont>> PARSED =
            ThreadLocal.withInitial(ConcurrentHashMap::new);

    private FontFiles() {}

    /** Family of free letters that stands for a face: Sans, Serif or Mono. */
    public static String family(Face face) {
        return switch (face) {
            case LIBERATION_SANS, HELVETICA -> "Sans";
            case LIBERATION_SERIF, TIMES -> "Serif";
            case LIBERATION_MONO, COURIER -> "Mono";
        };
    }

    static InputStream open(String family, boolean bold) {
        return new ByteArrayInputStream(bytes(family, bold));
    }

    /** A font of a document, of which only the letters it uses are going to be written. */
    public static PDFont embed(PDDocument document, String family, boolean bold) {
        try {
            return PDType0Font.load(document, parsed(family, bold), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parsed font, one for each thread: it reads its tables when they are asked for. */
    private static TrueTypeFont parsed(String family, boolean bold) {
        return PARSED.get().computeIfAbsent(family + bold, name -> {
            try {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes(family, bold)));
                // looking for ligatures costs more than all the rest of a page
                font.setEnableGsub(false);
                return font;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Writes all files into a folder that is there. */
    public static void unpack(Path folder) throws IOException {
        for (String family : List.of("Sans", "Serif", "Mono")) {
            for (boolean bold : new boolean[] {false, true}) {
                Files.write(folder.resolve(name(family, bold)), bytes(family, bold));
            }
        }
    }

    private static String name(String family, boolean bold) {
        return "Liberation" + family + (bold ? "-Bold.ttf" : "-Regular.ttf");
    }

    private static byte[] bytes(String family, boolean bold) {
        return BYTES.computeIfAbsent("/liberation/" + name(family, bold), file -> {
            try (InputStream stream = FontFiles.class.getResourceAsStream(file)) {
                if (stream == null) {
                    throw new IllegalStateException("The font " + file + " is not on the class path.");
                }
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
