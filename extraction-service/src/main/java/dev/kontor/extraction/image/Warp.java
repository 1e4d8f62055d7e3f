package dev.kontor.extraction.image;

/** Takes a page out of its picture: turned, straight, at another size, in one go, so that letters blur only once. */
final class Warp {

    /** Less slope does no harm to reading and would only blur. */
    private static final double STRAIGHT = 0.15;

    private static final int ONE = 1 << 16;

    private Warp() {}

    /**
     * Edges grow so that nothing is cut off; what lies outside of the picture is white.
     *
     * @param scale size of the result against the picture
     */
    static Grey of(Grey grey, Bearing bearing, double scale) {
        boolean straight = Math.abs(bearing.slope()) < STRAIGHT && bearing.fan() == 0;
        if (straight && !bearing.quarter() && scale == 1) {
            return grey;
        }
        double slope = straight ? 0 : Math.toRadians(bearing.slope());
        double fan = Math.toRadians(bearing.fan());
        double width = bearing.quarter() ? grey.height() : grey.width();
        double height = bearing.quarter() ? grey.width() : grey.height();
        double steepest = Math.abs(Math.sin(slope)) + Math.abs(fan) / 2;
        int newWidth = (int) Math.round((width + height * Math.abs(Math.sin(slope))) * scale);
        int newHeight = (int) Math.round((height + width * steepest) * scale);
        byte[] to = new byte[newWidth * newHeight];
        for (int v = 0; v < newHeight; v++) {
            double down = (v + 0.5 - newHeight / 2.0) / scale;
            double angle = slope + fan * down / height;
            double stepX = Math.cos(angle) / scale;
            double stepY = Math.sin(angle) / scale;
            double x = width / 2 - down * Math.sin(slope) - (newWidth / 2.0 - 0.5) * stepX;
            double y = height / 2 + down * Math.cos(slope) - (newWidth / 2.0 - 0.5) * stepY;
            if (bearing.quarter()) {
                row(grey, grey.width() - y, x, -stepY, stepX, to, v * newWidth, newWidth);
            } else {
                row(grey, x, y, stepX, stepY, to, v * newWidth, newWidth);
            }
        }
        return new Grey(newWidth, newHeight, to);
    }

    /** Samples along a line of the picture, between the four nearest pixels. */
    private static void row(
            Grey grey, double x, double y, double stepX, double stepY, byte[] to, int offset, int count) {
        byte[] from = grey.pixels();
        int width = grey.width();
        int height = grey.height();
        long atX = Math.round((x - 0.5) * ONE);
        long atY = Math.round((y - 0.5) * ONE);
        long dx = Math.round(stepX * ONE);
        long dy = Math.round(stepY * ONE);
        for (int i = offset; i < offset + count; i++, atX += dx, atY += dy) {
            int px = (int) (atX >> 16);
            int py = (int) (atY >> 16);
            if (px < -1 || py < -1 || px >= width || py >= height) {
                to[i] = (byte) 255;
                continue;
            }
            int left = Math.max(px, 0);
            int right = Math.min(px + 1, width - 1);
            int above = Math.max(py, 0) * width;
            int below = Math.min(py + 1, height - 1) * width;
            int across = (int) (atX & 0xffff) >> 8;
            int down = (int) (atY & 0xffff) >> 8;
            int upper = (from[above + left] & 0xff) * (256 - across) + (from[above + right] & 0xff) * across;
            int lower = (from[below + left] & 0xff) * (256 - across) + (from[below + right] & 0xff) * across;
            to[i] = (byte) ((upper * (256 - down) + lower * down + 32768) >> 16);
        }
    }
}
