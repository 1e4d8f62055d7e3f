package dev.kontor.extraction.derivative;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The picture of a page in the form in which it is kept and shown: JPEG, fine enough for small print. */
final class PageJpeg {

    /** Pixels of the longer side: A4 at 150 dpi. */
    static final int LONGER_SIDE = 1754;

    private PageJpeg() {}

    /** Smaller where it is larger than shown; never larger. */
    static byte[] of(BufferedImage page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(shown(page), "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return out.toByteArray();
    }

    private static BufferedImage shown(BufferedImage page) {
        double scale = LONGER_SIDE / (double) Math.max(page.getWidth(), page.getHeight());
        if (scale >= 1) {
            return page;
        }
        int width = Math.max(1, (int) Math.round(page.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(page.getHeight() * scale));
        BufferedImage smaller = new BufferedImage(width, height, page.getType());
        Graphics2D draw = smaller.createGraphics();
        draw.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        draw.drawImage(page, 0, 0, width, height, null);
        draw.dispose();
        return smaller;
    }
}
