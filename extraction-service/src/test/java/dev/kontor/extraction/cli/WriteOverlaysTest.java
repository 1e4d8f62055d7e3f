package dev.kontor.extraction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.extraction.image.Grey;
import dev.kontor.extraction.image.Picture;
import dev.kontor.extraction.image.Print;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.ocr.ScannedPage;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Syntax;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteOverlaysTest {

    private static final int WHITE = Color.WHITE.getRGB();

    private static Field at(double x, double y, String value) {
        return new Field(value, 0.95, Field.Source.OCR, new Field.Place(null, 1, new Field.Box(x, y, 30, 10)));
    }

    @Test
    void values_of_a_scan_are_drawn_on_the_page_as_it_was_turned_for_reading(@TempDir Path folder) throws Exception {
        BufferedImage upright = Print.of("Rechnung Nr. 4711");
        PreparedPages prepared = new PreparedPages(1);
        prepared.accept(new ScannedPage(new Page(1, 288, 43.2, List.of()), Grey.of(upright)));
        Map<String, Field> fields = Map.of("invoiceNumber", at(100, 20, "4711"));
        Content content = new Content("invoice", 1.0, fields, List.of(), List.of(), List.of());

        byte[] scan = Print.png(Print.turned(90, upright));
        new WriteOverlays(folder)
                .write(
                        "scan.png",
                        scan,
                        "image/png",
                        new Read(content, Syntax.SCAN, null, List.of(), List.of()),
                        prepared);

        BufferedImage drawn = ImageIO.read(folder.resolve("scan.png-1.png").toFile());
        assertThat(drawn.getWidth()).isEqualTo(upright.getWidth());
        int edge = Math.round(99 * 1200 / 288f);
        assertThat(new Color(drawn.getRGB(edge, 100)).getGreen())
                .isGreaterThan(new Color(drawn.getRGB(edge, 100)).getRed());
    }

    @Test
    void what_is_said_of_a_value_at_the_right_edge_stays_on_the_page() {
        Picture page = new Picture(Grey.of(Print.of("", "")), 300);

        BufferedImage drawn = DrawOverlay.of(page, 1, Map.of("grossTotal", at(250, 30, "123456789012345.00")));

        assertThat(inked(drawn, 700, 1000)).as("to the left of the box").isPositive();
    }

    /** Pixels above the box that are not white, between two columns. */
    private static long inked(BufferedImage image, int from, int to) {
        long count = 0;
        for (int y = 0; y < 115; y++) {
            for (int x = from; x < to; x++) {
                count += image.getRGB(x, y) == WHITE ? 0 : 1;
            }
        }
        return count;
    }
}
