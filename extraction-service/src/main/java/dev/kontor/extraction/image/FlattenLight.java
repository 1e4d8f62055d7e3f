package dev.kontor.extraction.image;

import java.util.Arrays;

/**
 * Makes paper white and ink dark, wherever the light fell: each pixel is set against the paper around it. The paper's
 * grey is the bright end of every tile of the page, smoothed over its neighbours, so that shadows, yellowed paper and
 * pale print come out alike.
 */
final class FlattenLight {

    /** Pixels; a tile is larger than letters and smaller than shadows. */
    private static final int TILE = 64;

    /** The part of a tile's pixels that are darker than what is taken for its paper. */
    private static final double BRIGHT_END = 0.85;

    /** What is darker than this in all of a tile is a picture or a bar, not paper. */
    private static final int DARKEST_PAPER = 60;

    /** The differences of brightness that a threshold for the whole page copes with. */
    private static final int EVEN = 24;

    private static final int PALE = 200;

    /** The darkest hundredth of the page is taken for ink. */
    private static final double INK = 0.01;

    private final Grey grey;
    private final int columns;
    private final int rows;
    private final int[] paper;

    private FlattenLight(Grey grey) {
        this.grey = grey;
        this.columns = Math.max(1, grey.width() / TILE);
        this.rows = Math.max(1, grey.height() / TILE);
        this.paper = new int[columns * rows];
    }

    /** The same picture where the light is even already. */
    static Grey of(Grey grey) {
        FlattenLight flatten = new FlattenLight(grey);
        flatten.measure();
        return flatten.isEven() ? grey : flatten.flat();
    }

    private void measure() {
        int[] counts = new int[256];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                paper[row * columns + column] = brightEnd(column, row, counts);
            }
        }
        fillDark();
        smooth();
    }

    private int brightEnd(int column, int row, int[] counts) {
        Arrays.fill(counts, 0);
        int right = column == columns - 1 ? grey.width() : (column + 1) * TILE;
        int bottom = row == rows - 1 ? grey.height() : (row + 1) * TILE;
        int total = 0;
        for (int y = row * TILE; y < bottom; y += 2) {
            for (int x = column * TILE; x < right; x += 2) {
                counts[grey.at(x, y)]++;
                total++;
            }
        }
        return percentile(counts, total, BRIGHT_END);
    }

    private static int percentile(int[] counts, int total, double part) {
        int below = 0;
        for (int level = 0; level < 256; level++) {
            below += counts[level];
            if (below >= total * part) {
                return level;
            }
        }
        return 255;
    }

    /** Tiles without paper take that of the page. */
    private void fillDark() {
        int usual =
                Arrays.stream(paper).sorted().skip(paper.length / 2).findFirst().orElse(255);
        for (int i = 0; i < paper.length; i++) {
            paper[i] = paper[i] < DARKEST_PAPER ? usual : paper[i];
        }
    }

    private void smooth() {
        int[] before = paper.clone();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int sum = 0;
                int count = 0;
                for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
                    for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
                        sum += before[y * columns + x];
                        count++;
                    }
                }
                paper[row * columns + column] = sum / count;
            }
        }
    }

    private boolean isEven() {
        int[] sorted = paper.clone();
        Arrays.sort(sorted);
        int low = sorted[sorted.length / 20];
        int high = sorted[sorted.length - 1 - sorted.length / 20];
        return high - low < EVEN && low >= PALE && darkest() < 255 - PALE;
    }

    private int darkest() {
        int[] counts = new int[256];
        byte[] pixels = grey.pixels();
        int total = 0;
        for (int i = 0; i < pixels.length; i += 7) {
            counts[pixels[i] & 0xff]++;
            total++;
        }
        return percentile(counts, total, INK);
    }

    private Grey flat() {
        int width = grey.width();
        byte[] from = grey.pixels();
        byte[] to = new byte[from.length];
        int black = (int) (darkest() * 0.8);
        int[] left = new int[width];
        int[] weight = new int[width];
        for (int x = 0; x < width; x++) {
            int at = position(x, columns);
            left[x] = at >> 8;
            weight[x] = at & 0xff;
        }
        for (int y = 0; y < grey.height(); y++) {
            int at = position(y, rows);
            int upper = (at >> 8) * columns;
            int lower = Math.min((at >> 8) + 1, rows - 1) * columns;
            int down = at & 0xff;
            for (int x = 0; x < width; x++) {
                int l = left[x];
                int r = Math.min(l + 1, columns - 1);
                int w = weight[x];
                int above = paper[upper + l] * (256 - w) + paper[upper + r] * w;
                int below = paper[lower + l] * (256 - w) + paper[lower + r] * w;
                int white = (above * (256 - down) + below * down) >> 16;
                int span = Math.max(16, white - Math.min(black, white / 2));
                int value = 255 - (white - (from[y * width + x] & 0xff)) * 255 / span;
                to[y * width + x] = (byte) Math.clamp(value, 0, 255);
            }
        }
        return new Grey(width, grey.height(), to);
    }

    /** Index of the tile whose middle lies before a pixel, and 256ths of the way to the next one's. */
    private static int position(int pixel, int tiles) {
        int at = ((pixel - TILE / 2) << 8) / TILE;
        return Math.clamp(at, 0, (tiles - 1) << 8);
    }
}
