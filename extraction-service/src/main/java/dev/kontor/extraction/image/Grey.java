package dev.kontor.extraction.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/** A grey picture: a byte a pixel, 0 black to 255 white, row by row. The pixels belong to whoever holds it. */
public final class Grey {

    private final int width;
    private final int height;
    private final byte[] pixels;

    /** @param pixels {@code width * height} bytes, not copied */
    public Grey(int width, int height, byte[] pixels) {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException(width + " x " + height + " is not " + pixels.length);
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixels themselves, not a copy. */
    public byte[] pixels() {
        return pixels;
    }

    /** A copy of the rows from one, inclusive, to another, exclusive. */
    public Grey rows(int top, int bottom) {
        return new Grey(width, bottom - top, Arrays.copyOfRange(pixels, top * width, bottom * width));
    }

    int at(int x, int y) {
        return pixels[y * width + x] & 0xff;
    }

    /** The luminance of a picture (ITU-R BT.601), on white where it is transparent. */
    public static Grey of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY
                && image.getRaster().getDataBuffer() instanceof DataBufferByte data
                && data.getData().length == width * height) {
            return new Grey(width, height, data.getData().clone());
        }
        byte[] grey = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                grey[y * width + x] = (byte) luminance(row[x]);
            }
        }
        return new Grey(width, height, grey);
    }

    private static int luminance(int argb) {
        int light = (77 * (argb >> 16 & 0xff) + 150 * (argb >> 8 & 0xff) + 29 * (argb & 0xff)) >> 8;
        int alpha = argb >>> 24;
        return alpha == 255 ? light : 255 - (255 - light) * alpha / 255;
    }

    /** A picture that shows these very pixels. */
    public BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, width, height, pixels);
        return image;
    }
}
