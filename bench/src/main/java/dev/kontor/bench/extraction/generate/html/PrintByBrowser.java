package dev.kontor.bench.extraction.generate.html;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import dev.kontor.bench.extraction.generate.sheet.Sheet;
import dev.kontor.bench.extraction.generate.type.FontFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints a sheet as a web page. */
public final class PrintByBrowser {

    private PrintByBrowser() {}

    /** @return a document the caller closes */
    public static PDDocument print(Sheet sheet) {
        PDDocument document = new PDDocument();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        String family = FontFiles.family(sheet.style().face());
        for (boolean bold : new boolean[] {false, true}) {
            PDFontSupplier letters = new PDFontSupplier(FontFiles.embed(document, family, bold));
            builder.useFont(letters, "Liberation " + family, bold ? 700 : 400, FontStyle.NORMAL, true);
        }
        builder.withHtmlContent(WritePage.of(sheet), null);
        builder.usePDDocument(document);
        builder.toStream(new ByteArrayOutputStream());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document;
    }
}
