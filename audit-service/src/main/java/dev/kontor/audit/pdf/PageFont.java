package dev.kontor.audit.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The one font of a document, embedded, so that it looks the same in ten years. */
final class PageFont {

    /** Comes with PDFBox. */
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final float UNITS = 1000;
    private static final String UNKNOWN = "?";

    private final PDFont font;

    PageFont(PDDocument document) throws IOException {
        try (InputStream file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FILE))) {
            font = PDType0Font.load(document, file, true);
        }
    }

    PDFont font() {
        return font;
    }

    /** The text in lines of at most that width; a word that is longer than a line is cut. */
    List<String> lines(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(text).split(" ", -1)) {
            String rest = word;
            while (width(line + (line.isEmpty() ? "" : " ") + rest, size) > width) {
                if (line.isEmpty()) {
                    int fits = fitting(rest, size, width);
                    lines.add(rest.substring(0, fits));
                    rest = rest.substring(fits);
                } else {
                    lines.add(line.toString());
                    line.setLength(0);
                }
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(String word, float size, float width) throws IOException {
        int length = 1;
        while (length < word.length() && width(word.substring(0, length + 1), size) <= width) {
            length++;
        }
        return length;
    }

    float width(CharSequence text, float size) throws IOException {
        return font.getStringWidth(text.toString()) / UNITS * size;
    }

    /** What the font cannot show becomes a question mark, and every kind of white space a blank. */
    private String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .forEach(point -> shown.append(
                        Character.isWhitespace(point) ? " " : has(point) ? Character.toString(point) : UNKNOWN));
        return shown.toString();
    }

    private boolean has(int point) {
        try {
            font.encode(Character.toString(point));
            return true;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }
}
