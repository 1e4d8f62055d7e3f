package dev.kontor.extraction.qr;

import dev.kontor.extraction.image.Grey;
import dev.kontor.extraction.image.Pictures;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Word;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Finds the code of a payment on the pages of a PDF without drawing them: in square images first, which need only be
 * decoded. A page is drawn only where its words speak of a code, which then is made of lines or of many small images.
 */
public final class PdfCodes {

    /** Modules of the smallest QR code on a side. */
    private static final int SMALLEST = 21;

    private static final int LARGEST = 2000;

    /** Five centimetres at 600 dpi: what is larger in JPEG is a picture, and takes long to decode. */
    private static final int LARGEST_JPEG = 1200;

    /** The largest code for a payment has 117 modules on a side (Swiss QR-bill, version 25): five pixels for each. */
    private static final int ENOUGH = 600;

    /** Logos are square, too; a page has few of them. */
    private static final int MOST_IMAGES = 6;

    private static final Pattern SPOKEN_OF =
            Pattern.compile("girocode|epc-?qr|qr-?code|qr-rechnung|qr-facture|zahlteil|scan2pay|bezahlcode|photo-?tan");

    private final PDDocument document;
    private final Pictures pictures;

    /** Pictures that were looked at: logos stand on every page. */
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param pictures of the pages, drawn when needed */
    public PdfCodes(PDDocument document, Pictures pictures) {
        this.document = document;
        this.pictures = pictures;
    }

    /** Broken images are passed over: they are no codes. */
    public Optional<PaymentCode> on(Page page) {
        int index = page.number() - 1;
        try {
            Optional<PaymentCode> found = inImages(document.getPage(index).getResources());
            if (found.isEmpty() && isSpokenOf(page)) {
                return FindCodes.in(pictures.picture(index).grey());
            }
            return found;
        } catch (IOException | RuntimeException e) {
            // PDFBox meets broken objects with whatever exception comes of them
            return Optional.empty();
        }
    }

    private Optional<PaymentCode> inImages(PDResources resources) throws IOException {
        int left = MOST_IMAGES;
        for (COSName name : resources.getXObjectNames()) {
            if (left > 0 && resources.isImageXObject(name)) {
                PDXObject object = resources.getXObject(name);
                if (object instanceof PDImageXObject image && mayBeCode(image)) {
                    left--;
                    Optional<PaymentCode> found = seen.add(image.getCOSObject())
                            ? FindCodes.in(withMargin(Grey.of(image.getImage(null, step(image)))))
                            : Optional.empty();
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean mayBeCode(PDImageXObject image) throws IOException {
        int width = image.getWidth();
        int height = image.getHeight();
        int largest = image.getStream().getFilters().contains(COSName.DCT_DECODE) ? LARGEST_JPEG : LARGEST;
        return width >= SMALLEST && width <= largest && Math.abs(width - height) * 20 <= width;
    }

    /** Every so many pixels of a large picture show its modules as well, and take a part of the time. */
    private static int step(PDImageXObject image) {
        return Math.max(1, Math.min(image.getWidth(), image.getHeight()) / ENOUGH);
    }

    /** A code needs a white margin to be found, and one pixel a module is too few: both are mended here. */
    private static Grey withMargin(Grey code) {
        int factor = Math.max(1, 300 / code.width());
        int margin = Math.max(16, code.width() * factor / 8);
        int width = code.width() * factor + 2 * margin;
        int height = code.height() * factor + 2 * margin;
        byte[] pixels = new byte[width * height];
        Arrays.fill(pixels, (byte) 255);
        for (int y = 0; y < code.height() * factor; y++) {
            for (int x = 0; x < code.width() * factor; x++) {
                pixels[(y + margin) * width + x + margin] = code.pixels()[y / factor * code.width() + x / factor];
            }
        }
        return new Grey(width, height, pixels);
    }

    private static boolean isSpokenOf(Page page) {
        for (Word word : page.words()) {
            if (SPOKEN_OF.matcher(word.text().toLowerCase(Locale.ROOT)).find()) {
                return true;
            }
        }
        return false;
    }
}
