package dev.kontor.extraction.image;

import java.util.Arrays;

/** Makes a picture smaller by a whole factor; every pixel becomes the mean of those it stands for. */
public final class Shrink {

    private Shrink() {}

    /** Down to at most so many pixels on the longer side; the same picture where it is small enough. */
    public static Grey to(int longest, Grey grey) {
        int factor = factor(longest, grey);
        return factor == 1 ? grey : by(factor, grey);
    }

    static int factor(int longest, Grey grey) {
        return Math.max(1, Math.ceilDiv(Math.max(grey.width(), grey.height()), longest));
    }

    private static Grey by(int factor, Grey grey) {
        int width = Math.max(1, grey.width() / factor);
        int height = Math.max(1, grey.height() / factor);
        int across = Math.min(factor, grey.width());
        int down = Math.min(factor, grey.height());
        byte[] from = grey.pixels();
        byte[] to = new byte[width * height];
        int[] sums = new int[width];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, 0);
            for (int dy = 0; dy < down; dy++) {
                int at = (y * factor + dy) * grey.width();
                for (int x = 0; x < width; x++) {
                    int sum = 0;
                    for (int dx = 0; dx < across; dx++) {
                        sum += from[at++] & 0xff;
                    }
                    sums[x] += sum;
                }
            }
            for (int x = 0; x < width; x++) {
                to[y * width + x] = (byte) (sums[x] / (across * down));
            }
        }
        return new Grey(width, height, to);
    }
}
