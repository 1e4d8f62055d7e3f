package dev.kontor.bench.extraction.generate.type;

import dev.kontor.bench.extraction.generate.sheet.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;

/** The fonts of one document. */
public final class Letters {

    private final PDDocument document;
    private final Style style;
    private final Map<Boolean, PDFont> embedded = new HashMap<>();
    private final Map<Boolean, PDFont> standard = new HashMap<>();

    public Letters(PDDocument document, Style style) {
        this.document = document;
        this.style = style;
    }

    /** The font for a text: that of the style, or an embedded one if the style's lacks a letter. */
    public PDFont font(String text, boolean bold) {
        return switch (style.face()) {
            case LIBERATION_SANS, LIBERATION_SERIF, LIBERATION_MONO -> embedded(bold);
            case HELVETICA, TIMES, COURIER ->
                text.chars().allMatch(Letters::isWestern) ? standard(bold) : embedded(bold);
        };
    }

    /** Width in points. */
    public double width(String text, boolean bold, double size) {
        try {
            return font(text, bold).getStringWidth(text) / 1000 * size * style.stretch()
                    + style.spacing() * text.length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWestern(int letter) {
        return letter >= ' '
                && WinAnsiEncoding.INSTANCE.contains(
                        GlyphList.getAdobeGlyphList().codePointToName(letter));
    }

    private PDFont embedded(boolean bold) {
        return embedded.computeIfAbsent(
                bold, weight -> FontFiles.embed(document, FontFiles.family(style.face()), weight));
    }

    private PDFont standard(boolean bold) {
        return standard.computeIfAbsent(
                bold,
                weight -> new PDType1Font(
                        switch (style.face()) {
                            case TIMES -> weight ? FontName.TIMES_BOLD : FontName.TIMES_ROMAN;
                            case COURIER -> weight ? FontName.COURIER_BOLD : FontName.COURIER;
                            default -> weight ? FontName.HELVETICA_BOLD : FontName.HELVETICA;
                        }));
    }
}
