package dev.kontor.extraction.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.extraction.einvoice.Judge;
import dev.kontor.extraction.fields.ReadFields;
import dev.kontor.extraction.image.Print;
import dev.kontor.extraction.reading.Limits;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Syntax;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

class PageWordsTest {

    /** What stands on the last page. */
    @FunctionalInterface
    private interface Draw {
        void on(PDPageContentStream content, PDDocument document) throws IOException;
    }

    @Test
    void an_empty_last_page_is_not_read_as_a_picture() throws IOException {
        Read read = read((content, document) -> {});

        assertThat(read.findings()).noneMatch(finding -> finding.code().equals("PAGES_LEFT_OUT"));
        assertThat(read.syntax()).isEqualTo(Syntax.TEXT);
    }

    @Test
    void a_picture_on_a_page_without_text_is_read() throws IOException {
        Read read = read((content, document) -> content.drawImage(
                LosslessFactory.createFromImage(document, Print.of("Nordwind Handels GmbH", "20457 Hamburg")),
                60,
                700,
                288,
                58));

        assertThat(read.syntax()).isEqualTo(Syntax.SCAN);
    }

    @Test
    void a_page_of_many_curves_may_hold_drawn_letters() throws IOException {
        byte[] pdf = pdf((content, document) -> {
            content.moveTo(50, 50);
            for (int i = 0; i < 300; i++) {
                content.curveTo(50 + i, 60, 55 + i, 70, 51 + i, 50);
            }
            content.stroke();
        });
        try (PDDocument document = OpenPdf.of(pdf, Limits.USUAL.bytes())) {
            Clock clock = Clock.systemUTC();
            PageWords words = CollectWords.of(
                    document, 10, Limits.USUAL.bytes(), clock, clock.instant().plus(Limits.USUAL.time()));

            assertThat(words.unread()).containsExactly(2);
        }
    }

    private static Read read(Draw last) throws IOException {
        return (Read) new ReadPdf(Limits.USUAL, Clock.systemUTC(), Judge.NONE)
                .read(pdf(last), ReadFields.shipped(), page -> {});
    }

    private static byte[] pdf(Draw last) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage first = new PDPage(PDRectangle.A4);
            document.addPage(first);
            try (PDPageContentStream content = new PDPageContentStream(document, first)) {
                content.setFont(new PDType1Font(FontName.HELVETICA), 11);
                content.beginText();
                content.newLineAtOffset(60, 700);
                content.showText("Rechnung Nr. 2026-0815 vom 03.02.2026 der Nordwind Handels GmbH in Hamburg");
                content.endText();
            }
            PDPage second = new PDPage(PDRectangle.A4);
            document.addPage(second);
            try (PDPageContentStream content = new PDPageContentStream(document, second)) {
                last.on(content, document);
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
