package dev.kontor.extraction.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import dev.kontor.extraction.image.PdfPictures;
import dev.kontor.extraction.layout.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfCodesTest {

    private static final String GIRO = """
            BCD
            002
            1
            SCT
            COBADEFFXXX
            Muster GmbH
            DE89370400440532013000
            EUR1190.5


            RE-20417""";

    private final PDDocument document = new PDDocument();

    @ParameterizedTest
    @ValueSource(ints = {60, 300, 900, 1900})
    void a_code_is_found_however_large_its_picture_is(int side) throws IOException, WriterException {
        page(LosslessFactory.createFromImage(document, code(side)));

        assertThat(on(1)).isEqualTo("DE89370400440532013000");
    }

    @Test
    void a_picture_that_stands_on_every_page_is_looked_at_once() throws IOException, WriterException {
        PDImageXObject code = JPEGFactory.createFromImage(document, code(400));
        page(code);
        page(code);
        PdfCodes codes = codes();

        assertThat(codes.on(blank(1))).isPresent();
        assertThat(codes.on(blank(2))).isEmpty();
    }

    private String on(int page) {
        return codes().on(blank(page)).map(PaymentCode::iban).orElse("");
    }

    private PdfCodes codes() {
        return new PdfCodes(document, new PdfPictures(document, 300, () -> false));
    }

    private static Page blank(int number) {
        return new Page(number, 595, 842, List.of());
    }

    private void page(PDImageXObject picture) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(picture, 60, 60, 90, 90);
        }
    }

    private static BufferedImage code(int side) throws WriterException {
        BitMatrix modules = new QRCodeWriter().encode(GIRO, BarcodeFormat.QR_CODE, side, side);
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, modules.get(x, y) ? 0 : 0xffffff);
            }
        }
        return image;
    }
}
