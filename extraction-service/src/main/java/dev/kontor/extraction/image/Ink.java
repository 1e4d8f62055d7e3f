package dev.kontor.extraction.image;

/** Tells ink from paper: ink is darker than the mean of the window around it (Bradley and Roth 2007). */
final class Ink {

    private static final double DARKER = 0.80;

    private Ink() {}

    /** A value a pixel, row by row. */
    static boolean[] of(Grey grey) {
        int width = grey.width();
        int height = grey.height();
        int reach = Math.max(8, width / 32);
        int[] sums = new int[(width + 1) * (height + 1)];
        byte[] pixels = grey.pixels();
        for (int y = 0; y < height; y++) {
            int row = 0;
            for (int x = 0; x < width; x++) {
                row += pixels[y * width + x] & 0xff;
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        boolean[] ink = new boolean[width * height];
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - reach) * (width + 1);
            int bottom = Math.min(height, y + reach + 1) * (width + 1);
            int rows = Math.min(height, y + reach + 1) - Math.max(0, y - reach);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - reach);
                int right = Math.min(width, x + reach + 1);
                int sum = sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left];
                ink[y * width + x] = (pixels[y * width + x] & 0xff) * rows * (right - left) < sum * DARKER;
            }
        }
        return ink;
    }
}
