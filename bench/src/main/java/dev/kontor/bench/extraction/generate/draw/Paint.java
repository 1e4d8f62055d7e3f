package dev.kontor.bench.extraction.generate.draw;

import dev.kontor.bench.extraction.generate.dice.Dice;
import dev.kontor.bench.extraction.generate.draw.Strip.Fill;
import dev.kontor.bench.extraction.generate.draw.Strip.Picture;
import dev.kontor.bench.extraction.generate.draw.Strip.Run;
import dev.kontor.bench.extraction.generate.sheet.Style;
import dev.kontor.bench.extraction.generate.type.Letters;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;

/** Writes pages into a document. */
final class Paint {

    private final PDDocument document;
    private final Style style;
    private final Letters letters;
    private final Order order;
    private final Dice dice;

    Paint(PDDocument document, Style style, Letters letters, Order order, Dice dice) {
        this.document = document;
        this.style = style;
        this.letters = letters;
        this.order = order;
        this.dice = dice;
    }

    /** @param height of the paper */
    void page(Strip strip, double height) throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) style.width(), (float) height));
        document.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            for (Fill fill : strip.fills) {
                stream.setNonStrokingColor(new Color(fill.colour()));
                stream.addRect(
                        (float) fill.x(), (float) (height - fill.y() - fill.height()), (float) fill.width(), (float)
                                fill.height());
                stream.fill();
            }
            for (Picture picture : strip.pictures) {
                stream.drawImage(
                        LosslessFactory.createFromImage(document, picture.pixels()),
                        (float) picture.x(),
                        (float) (height - picture.y() - picture.height()),
                        (float) picture.width(),
                        (float) picture.height());
            }
            stream.setHorizontalScaling((float) (style.stretch() * 100));
            stream.setCharacterSpacing((float) style.spacing());
            for (Run run : ordered(strip.runs)) {
                text(stream, run, height);
            }
        }
    }

    private void text(PDPageContentStream stream, Run run, double height) throws IOException {
        stream.beginText();
        stream.setNonStrokingColor(new Color(run.colour()));
        stream.setFont(letters.font(run.text(), run.bold()), (float) run.size());
        stream.setTextMatrix(Matrix.getTranslateInstance((float) run.x(), (float) (height - run.base())));
        stream.showText(run.text());
        stream.endText();
    }

    private List<Run> ordered(List<Run> runs) {
        return switch (order) {
            case RUNS -> runs;
            case WORDS -> divided(runs, " ");
            case LETTERS -> divided(runs, "");
            case MIXED -> dice.shuffled(divided(runs, " "));
        };
    }

    private List<Run> divided(List<Run> runs, String at) {
        List<Run> parts = new ArrayList<>();
        for (Run run : runs) {
            double x = run.x();
            for (String part : run.text().split(at, -1)) {
                if (!part.isBlank()) {
                    parts.add(new Run(x, run.base(), part, run.size(), run.bold(), run.colour()));
                }
                x += letters.width(part + at, run.bold(), run.size());
            }
        }
        return parts;
    }
}
