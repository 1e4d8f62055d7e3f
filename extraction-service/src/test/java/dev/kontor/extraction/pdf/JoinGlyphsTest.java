package dev.kontor.extraction.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.extraction.layout.Word;
import dev.kontor.extraction.reading.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class JoinGlyphsTest {

    @Test
    void a_blank_at_which_no_row_may_end_parts_words_all_the_same() throws IOException {
        assertThat(words("Échéance\u00a0: 13/12/2017")).containsExactly("Échéance", ":", "13/12/2017");
    }

    @Test
    void the_groups_of_a_number_stay_together() throws IOException {
        assertThat(words("1\u00a0234,56")).containsExactly("1 234,56");
    }

    private static List<String> words(String text) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(FontName.HELVETICA), 11);
                content.beginText();
                content.newLineAtOffset(60, 600);
                content.showText(text);
                content.endText();
            }
            document.save(out);
            return ReadWords.of(out.toByteArray(), Limits.USUAL, Clock.systemUTC()).getFirst().words().stream()
                    .map(Word::text)
                    .toList();
        }
    }
}
