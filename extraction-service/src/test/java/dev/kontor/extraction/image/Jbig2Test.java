package dev.kontor.extraction.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.extraction.document.RawPdf;
import dev.kontor.extraction.pdf.OpenPdf;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures in JBIG2, whose segments are made here: a page and one region coded as fax machines do (ITU-T T.88 §6.2.6). */
class Jbig2Test {

    private static final int PAGE = 48;
    private static final int REGION = 38;
    private static final int SYMBOLS = 0;
    private static final int WIDTH = 595;
    private static final int HEIGHT = 842;

    private int number;
    private final ByteArrayOutputStream segments = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(segments);

    @Test
    void a_page_that_was_scanned_in_jbig2_is_seen() throws IOException {
        byte[] fax = fax();
        segment(PAGE, 19);
        size(WIDTH, HEIGHT);
        out.write(new byte[11]);
        segment(REGION, 18 + fax.length);
        size(WIDTH, HEIGHT);
        out.write(new byte[9]);
        out.writeByte(1); // coded as by a fax machine
        out.write(fax);

        Grey page = drawn();

        assertThat(at(page, 150, 250)).isLessThan(50);
        assertThat(at(page, 150, 350)).isGreaterThan(200);
        assertThat(at(page, 50, 250)).isGreaterThan(200);
    }

    @ParameterizedTest
    @CsvSource({"48, 60000, 60000", "38, 2147483647, 2147483647", "38, -1, -1", "6, 100000, 100000"})
    void a_stream_that_asks_for_more_pixels_than_are_decoded_is_left_out(int type, int width, int height)
            throws IOException {
        segment(PAGE, 19);
        size(WIDTH, HEIGHT);
        out.write(new byte[11]);
        segment(type, 26);
        size(width, height);
        out.write(new byte[18]);

        assertThat(at(drawn(), 150, 250)).isEqualTo(255);
    }

    @Test
    void a_stream_that_asks_for_more_symbols_than_there_are_is_left_out() throws IOException {
        segment(SYMBOLS, 18);
        out.writeShort(0);
        out.write(new byte[8]);
        size(Integer.MAX_VALUE, Integer.MAX_VALUE);
        segment(PAGE, 19);
        size(WIDTH, HEIGHT);
        out.write(new byte[11]);

        assertThat(at(drawn(), 150, 250)).isEqualTo(255);
    }

    private void segment(int type, int length) throws IOException {
        out.writeInt(number++);
        out.writeByte(type);
        out.writeByte(0); // refers to no other
        out.writeByte(1); // belongs to the first page
        out.writeInt(length);
    }

    private void size(int width, int height) throws IOException {
        out.writeInt(width);
        out.writeInt(height);
    }

    /** A black box from (100, 200) to (300, 300). */
    private static byte[] fax() throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(100, 200, 200, 100);
        graphics.dispose();
        try (PDDocument document = new PDDocument();
                InputStream coded = CCITTFactory.createFromImage(document, image)
                        .getCOSObject()
                        .createRawInputStream()) {
            return coded.readAllBytes();
        }
    }

    private Grey drawn() throws IOException {
        byte[] pdf = RawPdf.onePage("/XObject << /I 6 0 R >>").stream(4, "", "595 0 0 842 0 0 cm /I Do").stream(
                        6,
                        "/Type /XObject /Subtype /Image /Width 595 /Height 842 /BitsPerComponent 1"
                                + " /ColorSpace /DeviceGray /Filter /JBIG2Decode",
                        segments.toByteArray())
                .bytes();
        try (PDDocument document = OpenPdf.of(pdf, 1 << 24)) {
            return new PdfPictures(document, 72, () -> false).picture(0).grey();
        }
    }

    private static int at(Grey page, int x, int y) {
        return page.pixels()[y * page.width() + x] & 0xFF;
    }
}
