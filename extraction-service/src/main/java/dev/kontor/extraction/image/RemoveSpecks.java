package dev.kontor.extraction.image;

/**
 * Removes grains of one pixel: a pixel darker or brighter than all its neighbours becomes like the nearest of them
 * (conservative smoothing). Edges of letters stay as sharp as they were.
 */
final class RemoveSpecks {

    /** The difference from all neighbours that makes a grain. */
    private static final int STANDS_OUT = 48;

    /** Grains among so many pixels are what any scan has. */
    private static final double FEW = 0.0005;

    private RemoveSpecks() {}

    /** The same picture where there are few. */
    static Grey of(Grey grey) {
        return isGrainy(grey) ? smooth(grey) : grey;
    }

    private static boolean isGrainy(Grey grey) {
        int grains = 0;
        int seen = 0;
        for (int y = 1; y < grey.height() - 1; y += 5) {
            for (int x = 1; x < grey.width() - 1; x++) {
                seen++;
                int value = grey.at(x, y);
                if (Math.abs(value - grey.at(x - 1, y)) > STANDS_OUT
                        && Math.abs(value - kept(grey, x, y)) > STANDS_OUT) {
                    grains++;
                }
            }
        }
        return grains > seen * FEW;
    }

    private static Grey smooth(Grey grey) {
        byte[] to = grey.pixels().clone();
        for (int y = 1; y < grey.height() - 1; y++) {
            for (int x = 1; x < grey.width() - 1; x++) {
                int value = grey.at(x, y);
                // most pixels are like their neighbour: they cost no more than this
                if (Math.abs(value - grey.at(x - 1, y)) > STANDS_OUT / 2) {
                    to[y * grey.width() + x] = (byte) kept(grey, x, y);
                }
            }
        }
        return new Grey(grey.width(), grey.height(), to);
    }

    /** The pixel, held within the range of its eight neighbours. */
    private static int kept(Grey grey, int x, int y) {
        int least = 255;
        int most = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                if (dx != 0 || dy != 0) {
                    int value = grey.at(x + dx, y + dy);
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
        }
        return Math.clamp(grey.at(x, y), least, most);
    }
}
