package dev.kontor.extraction.pdf;

import dev.kontor.events.document.Field;
import dev.kontor.extraction.fields.ReadFields;
import dev.kontor.extraction.image.PdfPictures;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.ocr.ReadLetterhead;
import dev.kontor.extraction.reading.Reading.Read;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the seller in the pictures of the first page, where its text does not name one: letterheads are often drawn.
 * Reading pictures takes many times as long as reading text, so it is left to documents that need it.
 */
final class ReadSeller {

    /** A name in letters that can be read is wider. */
    private static final int NARROWEST = 120;

    private static final int LOWEST = 16;

    /** Below this, the name is one that stood where names stand. */
    private static final double IN_DOUBT = 0.3;

    private ReadSeller() {}

    /**
     * What is read with the words of the pictures; the same reading where that names no seller either.
     *
     * @param read of these pages
     * @param fields has read them
     */
    static Read in(
            PDDocument document,
            List<Page> pages,
            Read read,
            ReadFields fields,
            PdfPictures pictures,
            Clock clock,
            Instant deadline)
            throws IOException {
        if (isNamed(read) || !hasPicture(document.getPage(0).getResources())) {
            return read;
        }
        Page first = ReadLetterhead.on(pages.getFirst(), pictures.withoutText(), clock, deadline);
        if (first.equals(pages.getFirst())) {
            return read;
        }
        List<Page> all = new ArrayList<>(pages);
        all.set(0, first);
        Read again = fields.read(all);
        return isNamed(again) ? again : read;
    }

    /** A document of which no field is asked lacks none. */
    private static boolean isNamed(Read read) {
        Map<String, Field> fields = read.content().fields();
        Field name = fields.get("sellerName");
        return fields.isEmpty() || (name != null && name.confidence() >= IN_DOUBT);
    }

    private static boolean hasPicture(@Nullable PDResources resources) throws IOException {
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)
                    && resources.getXObject(name) instanceof PDImageXObject image
                    && image.getWidth() >= NARROWEST
                    && image.getHeight() >= LOWEST) {
                return true;
            }
        }
        return false;
    }
}
