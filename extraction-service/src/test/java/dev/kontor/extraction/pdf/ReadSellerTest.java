package dev.kontor.extraction.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.extraction.einvoice.Judge;
import dev.kontor.extraction.fields.ReadFields;
import dev.kontor.extraction.image.Print;
import dev.kontor.extraction.reading.Limits;
import dev.kontor.extraction.reading.Reading.Read;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

class ReadSellerTest {

    private static final List<String> TEXT = List.of(
            "Rechnung Nr. 2026-0815",
            "Rechnungsdatum: 03.02.2026",
            "Beratung im Januar 1.000,00 EUR",
            "Nettobetrag 1.000,00 EUR",
            "zzgl. 19 % MwSt. 190,00 EUR",
            "Gesamtbetrag 1.190,00 EUR");

    @Test
    void a_seller_who_is_named_in_a_picture_alone_is_read_from_it() throws IOException {
        assertThat(seller(letter(true))).isEqualTo("Nordwind Handels GmbH");
    }

    @Test
    void a_letter_without_pictures_is_read_as_it_is() throws IOException {
        assertThat(seller(letter(false))).isNotEqualTo("Nordwind Handels GmbH");
    }

    private static String seller(byte[] pdf) {
        Read read = (Read)
                new ReadPdf(Limits.USUAL, Clock.systemUTC(), Judge.NONE).read(pdf, ReadFields.shipped(), page -> {});
        assertThat(read.content().value("grossTotal")).contains("1190.00");
        return read.content().value("sellerName").orElse("");
    }

    private static byte[] letter(boolean letterhead) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                if (letterhead) {
                    content.drawImage(
                            LosslessFactory.createFromImage(
                                    document, Print.of("Nordwind Handels GmbH", "Hafenstraße 12, 20457 Hamburg")),
                            60,
                            750,
                            288,
                            58);
                }
                content.setFont(new PDType1Font(FontName.HELVETICA), 11);
                for (int i = 0; i < TEXT.size(); i++) {
                    content.beginText();
                    content.newLineAtOffset(60, 600 - 30 * i);
                    content.showText(TEXT.get(i));
                    content.endText();
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
