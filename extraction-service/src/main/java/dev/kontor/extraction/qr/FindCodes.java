package dev.kontor.extraction.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.kontor.extraction.image.Grey;
import java.util.Map;
import java.util.Optional;

/** Finds the code of a payment in a picture. */
public final class FindCodes {

    private FindCodes() {}

    /** Empty where there is none; the first one where there are several. */
    public static Optional<PaymentCode> in(Grey picture) {
        try {
            BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new Pixels(picture)));
            Result result = new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.CHARACTER_SET, "UTF-8"));
            return PaymentCode.of(result.getText());
        } catch (NotFoundException | ChecksumException | FormatException e) {
            return Optional.empty();
        }
    }

    /** A grey picture as ZXing reads it. */
    private static final class Pixels extends LuminanceSource {

        private final Grey grey;

        Pixels(Grey grey) {
            super(grey.width(), grey.height());
            this.grey = grey;
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            byte[] into = row != null && row.length >= getWidth() ? row : new byte[getWidth()];
            System.arraycopy(grey.pixels(), y * getWidth(), into, 0, getWidth());
            return into;
        }

        @Override
        public byte[] getMatrix() {
            return grey.pixels();
        }
    }
}
