package dev.kontor.bench.extraction.generate.type;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.util.Map;

/** A QR code as a picture, four pixels a module, with correction level M as the payment standards ask for. */
public final class QrPicture {

    private static final int MODULE = 4;

    private QrPicture() {}

    public static BufferedImage draw(String content) {
        BitMatrix modules;
        try {
            modules = new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    "M",
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    2));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too much for a QR code.", e);
        }
        BufferedImage picture = new BufferedImage(
                modules.getWidth() * MODULE, modules.getHeight() * MODULE, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, modules.get(x / MODULE, y / MODULE) ? 0 : 0xFFFFFF);
            }
        }
        return picture;
    }
}
