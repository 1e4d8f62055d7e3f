package dev.kontor.bench.extraction.generate.scan;

import dev.kontor.bench.extraction.generate.dice.Dice;
import java.awt.image.BufferedImage;

/** A page on a dark table, seen from the side by a phone, with a shadow across it. */
final class Photograph {

    private static final int TABLE = 70;

    private Photograph() {}

    static BufferedImage take(BufferedImage page, Dice dice) {
        int margin = page.getWidth() / 14;
        int width = page.getWidth() + 2 * margin;
        int height = page.getHeight() + 2 * margin;
        double lean = dice.between(0.01, 0.05);
        double skew = dice.between(-0.03, 0.03);
        double shadow = dice.between(0.15, 0.45);
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] from = Spoil.pixels(page);
        byte[] to = Spoil.pixels(photo);
        for (int y = 0; y < height; y++) {
            double down = (double) (y - margin) / page.getHeight();
            double narrowed = 1 - lean * (1 - down);
            for (int x = 0; x < width; x++) {
                double centred = (x - width / 2.0 - skew * page.getWidth() * (down - 0.5)) / narrowed;
                double light = 1 - shadow * x / width * (0.4 + 0.6 * y / height);
                int grey = sample(
                        from, page, centred + page.getWidth() / 2.0, (y - margin) / (1 - lean * 0.3 * (1 - down)));
                to[y * width + x] = (byte) (grey * light);
            }
        }
        return photo;
    }

    /** Between four pixels; the table where there is no page. */
    private static int sample(byte[] pixels, BufferedImage page, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left + 1 >= page.getWidth() || top + 1 >= page.getHeight()) {
            return TABLE;
        }
        int at = top * page.getWidth() + left;
        double across = x - left;
        double above = (pixels[at] & 255) * (1 - across) + (pixels[at + 1] & 255) * across;
        double below =
                (pixels[at + page.getWidth()] & 255) * (1 - across) + (pixels[at + page.getWidth() + 1] & 255) * across;
        return (int) (above + (below - above) * (y - top));
    }
}
