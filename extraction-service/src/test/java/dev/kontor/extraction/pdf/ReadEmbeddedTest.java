package dev.kontor.extraction.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.extraction.einvoice.Judge;
import dev.kontor.extraction.fields.ReadFields;
import dev.kontor.extraction.reading.Limits;
import dev.kontor.extraction.reading.Reading.Read;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class ReadEmbeddedTest {

    private static final String ORDER = """
            <SCRDMCCBDACIOMessageStructure xmlns="urn:un"><ExchangedDocument><ID>PO-17</ID><TypeCode>220</TypeCode>
            </ExchangedDocument></SCRDMCCBDACIOMessageStructure>""";

    @Test
    void an_order_embedded_in_a_letter_is_an_order() throws IOException {
        Read read = read(List.of("Sehr geehrte Damen und Herren,", "wir freuen uns auf Ihre Lieferung."));

        assertThat(read.content().documentType()).isEqualTo("purchase_order");
        assertThat(read.content().value("orderNumber")).contains("PO-17");
    }

    @Test
    void an_invoice_that_brings_along_what_was_ordered_stays_an_invoice() throws IOException {
        Read read = read(List.of(
                "Rechnung Nr. 2026-0815",
                "Rechnungsdatum: 03.02.2026",
                "Beratung im Januar 1.000,00 EUR",
                "Nettobetrag 1.000,00 EUR",
                "zzgl. 19 % MwSt. 190,00 EUR",
                "Rechnungsbetrag 1.190,00 EUR"));

        assertThat(read.content().documentType()).isEqualTo("invoice");
        assertThat(read.content().value("grossTotal")).contains("1190.00");
    }

    private static Read read(List<String> page) throws IOException {
        return (Read)
                new ReadPdf(Limits.USUAL, Clock.systemUTC(), Judge.NONE).read(pdf(page), ReadFields.shipped(), _ -> {});
    }

    private static byte[] pdf(List<String> lines) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(FontName.HELVETICA), 11);
                for (int i = 0; i < lines.size(); i++) {
                    content.beginText();
                    content.newLineAtOffset(60, 700 - 30 * i);
                    content.showText(lines.get(i));
                    content.endText();
                }
            }
            PDComplexFileSpecification order = new PDComplexFileSpecification();
            order.setFile("order-x.xml");
            order.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(ORDER.getBytes(UTF_8))));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("order-x.xml", order));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            document.save(out);
            return out.toByteArray();
        }
    }
}
