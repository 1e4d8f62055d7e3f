package dev.kontor.bench.extraction.generate.scan;

import dev.kontor.bench.extraction.generate.dice.Dice;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes pictures of a document's pages, spoiled in one of the ways in which real ones are. */
public final class ScanPages {

    private static final float HARD = 0.22f;
    private static final float SOFT = 0.8f;

    private final Dice dice;
    private final Variant variant;
    private final int dpi;
    private final double degrees;

    private ScanPages(Dice dice) {
        this.dice = dice;
        variant = dice.pick(Variant.values());
        dpi = dice.pick(150, 200, 200, 300, 300);
        degrees = switch (variant) {
            case CLEAN, HARD_JPEG -> 0;
            case SIDEWAYS -> dice.pick(90, 270);
            case UPSIDE_DOWN -> 180;
            case TURNED -> dice.between(-3.0, 3.0);
            case NOISY, PALE, FAX, PHONE -> dice.between(-1.0, 1.0);
        };
    }

    /** @param document is written and read again, because only then its letters are those of the file */
    public static Scanned scan(PDDocument document, Dice dice) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        try (PDDocument printed = Loader.loadPDF(bytes.toByteArray())) {
            return new ScanPages(dice).scan(printed);
        }
    }

    private Scanned scan(PDDocument printed) throws IOException {
        PDFRenderer renderer = new PDFRenderer(printed);
        List<BufferedImage> pages = new ArrayList<>();
        for (int i = 0; i < printed.getNumberOfPages(); i++) {
            pages.add(spoiled(renderer.renderImageWithDPI(i, dpi, ImageType.GRAY)));
        }
        String ending = ending(pages.size());
        byte[] bytes = WritePictures.write(pages, ending, dpi, variant == Variant.HARD_JPEG ? HARD : SOFT);
        return new Scanned(
                bytes,
                ending,
                variant.name().toLowerCase(Locale.ROOT),
                dpi,
                Math.round(degrees * 10) / 10.0,
                pages.size());
    }

    private String ending(int pages) {
        if (pages > 1) {
            return variant == Variant.FAX ? dice.pick("tif", "pdf") : "pdf";
        }
        return switch (variant) {
            case FAX -> dice.pick("tif", "tif", "pdf");
            case HARD_JPEG, PHONE -> dice.pick("jpg", "jpg", "pdf");
            case CLEAN, TURNED, SIDEWAYS, UPSIDE_DOWN, NOISY, PALE -> dice.pick("pdf", "pdf", "png", "jpg");
        };
    }

    private BufferedImage spoiled(BufferedImage page) {
        BufferedImage turned = degrees == 0 ? page : Spoil.turn(page, degrees);
        switch (variant) {
            case CLEAN, SIDEWAYS, UPSIDE_DOWN -> {
                return turned;
            }
            case TURNED, HARD_JPEG -> {
                Spoil.grain(turned, 6, 60, dice);
                return turned;
            }
            case NOISY -> {
                Spoil.grain(turned, 26, 500, dice);
                return turned;
            }
            case PALE -> {
                Spoil.fade(turned, 105, 215);
                Spoil.grain(turned, 6, 20, dice);
                return turned;
            }
            case FAX -> {
                Spoil.grain(turned, 10, 200, dice);
                return Spoil.bilevel(turned, 150);
            }
            case PHONE -> {
                BufferedImage photo = Spoil.blur(Photograph.take(turned, dice));
                Spoil.grain(photo, 5, 0, dice);
                return photo;
            }
        }
        throw new IllegalStateException("There is no variant " + variant + ".");
    }
}
