package dev.kontor.bench.extraction.generate.marks;

import dev.kontor.bench.extraction.generate.content.Layout;
import dev.kontor.bench.extraction.generate.dice.Dice;
import dev.kontor.bench.extraction.generate.dice.Words;
import dev.kontor.bench.extraction.generate.sheet.Style;
import dev.kontor.bench.extraction.generate.sheet.Style.Face;
import dev.kontor.bench.extraction.generate.type.Letters;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/** Leaves on some documents what people leave on paper. Words of stamps and notes become words of the page. */
public final class LeaveMarks {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final Color[] PENS = {
        new Color(0x1A237E), new Color(0xB71C1C), new Color(0x1B5E20), new Color(0x424242)
    };

    private final Dice dice;
    private final Words words;
    private final Letters letters;
    private final float width;
    private final float height;

    private LeaveMarks(Dice dice, Words words, Letters letters, PDPage page) {
        this.dice = dice;
        this.words = words;
        this.letters = letters;
        width = page.getMediaBox().getWidth();
        height = page.getMediaBox().getHeight();
    }

    /** @param day of the document; stamps are some days later */
    public static void on(PDDocument document, Layout layout, Style style, int number, LocalDate day) {
        Dice dice = Dice.of(layout.seed(), "marks", layout.number(), number);
        if (!dice.chance(22)) {
            return;
        }
        PDPage page = document.getPage(0);
        Style letters = style.in(Face.LIBERATION_SANS);
        try (PDPageContentStream stream = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            new LeaveMarks(
                            dice,
                            Words.in("wording-" + layout.market().language()),
                            new Letters(document, letters),
                            page)
                    .leave(stream, day);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void leave(PDPageContentStream stream, LocalDate day) throws IOException {
        switch (dice.between(0, 6)) {
            case 0, 1 ->
                stamp(
                        stream,
                        dice.pick(words.all("stamp.received"))
                                .replace(
                                        "{date}",
                                        day.plusDays(dice.between(1, 9)).format(DATE)));
            case 2 -> stamp(stream, dice.pick(words.all("stamp.word")));
            case 3 ->
                text(
                        stream,
                        dice.pick(words.all("watermark")),
                        70,
                        new Color(0xE4E4E4),
                        width * 0.2f,
                        height * 0.35f,
                        0.8);
            case 4 -> scribble(stream);
            case 5 ->
                text(
                        stream,
                        dice.pick(words.all("stamp.note")),
                        13,
                        pen(),
                        across(0.55, 0.7),
                        up(0.1, 0.3),
                        dice.between(-0.2, 0.2));
            default -> paper(stream);
        }
    }

    private Color pen() {
        return dice.pick(PENS);
    }

    private float across(double from, double to) {
        return (float) (width * dice.between(from, to));
    }

    private float up(double from, double to) {
        return (float) (height * dice.between(from, to));
    }

    private void stamp(PDPageContentStream stream, String word) throws IOException {
        Color ink = pen();
        double angle = dice.between(-0.25, 0.25);
        float x = across(0.35, 0.55);
        float y = up(0.12, 0.8);
        text(stream, word, 15, ink, x, y, angle);
        stream.saveGraphicsState();
        stream.transform(turned(x, y, angle));
        stream.setStrokingColor(ink);
        stream.setLineWidth(1.5f);
        stream.addRect(-6, -7, (float) letters.width(word, true, 15) + 12, 24);
        stream.stroke();
        stream.restoreGraphicsState();
    }

    private void text(PDPageContentStream stream, String word, float size, Color ink, float x, float y, double angle)
            throws IOException {
        PDFont font = letters.font(word, true);
        stream.beginText();
        stream.setNonStrokingColor(ink);
        stream.setFont(font, size);
        stream.setTextMatrix(turned(x, y, angle));
        stream.showText(word);
        stream.endText();
    }

    private static Matrix turned(float x, float y, double angle) {
        return Matrix.getRotateInstance(angle, x, y);
    }

    /** A signature, or a pen that was tried out. */
    private void scribble(PDPageContentStream stream) throws IOException {
        stream.setStrokingColor(pen());
        stream.setLineWidth(1.1f);
        float x = across(0.1, 0.6);
        float y = up(0.08, 0.4);
        stream.moveTo(x, y);
        for (int i = dice.between(4, 12); i > 0; i--) {
            float next = x + (float) dice.between(6, 20);
            stream.curveTo(
                    x + 4, y + (float) dice.between(-22, 30), next - 9, y + (float) dice.between(-22, 30), next, y);
            x = next;
        }
        stream.stroke();
    }

    /** Holes at the edge and folds for the envelope. */
    private void paper(PDPageContentStream stream) throws IOException {
        stream.setNonStrokingColor(new Color(0x303030));
        for (int sign = -1; sign <= 1; sign += 2) {
            disc(stream, 24, height / 2 + sign * 113, 8);
        }
        stream.setNonStrokingColor(new Color(0xD8D8D8));
        stream.addRect(0, height * 2 / 3, width, 0.8f);
        stream.addRect(0, height / 3, width, 0.8f);
        stream.fill();
    }

    private static void disc(PDPageContentStream stream, float x, float y, float radius) throws IOException {
        float handle = radius * 0.5523f;
        stream.moveTo(x - radius, y);
        stream.curveTo(x - radius, y + handle, x - handle, y + radius, x, y + radius);
        stream.curveTo(x + handle, y + radius, x + radius, y + handle, x + radius, y);
        stream.curveTo(x + radius, y - handle, x + handle, y - radius, x, y - radius);
        stream.curveTo(x - handle, y - radius, x - radius, y - handle, x - radius, y);
        stream.fill();
    }
}
