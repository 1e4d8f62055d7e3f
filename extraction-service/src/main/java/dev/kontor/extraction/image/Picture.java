package dev.kontor.extraction.image;

/**
 * A page as a picture.
 *
 * @param dpi pixels an inch; what a file says of it is believed only where it makes a page of paper
 */
public record Picture(Grey grey, double dpi) {

    private static final double POINTS = 72;

    /** The longer side of A4 in points: what a picture without a believable resolution is taken for. */
    private static final double A4 = 842;

    /** From a till receipt to A2. */
    private static final double SMALLEST = 200;

    private static final double LARGEST = 1700;

    /** @param stated resolution, 0 when unknown */
    static Picture of(Grey grey, double stated) {
        double longer = Math.max(grey.width(), grey.height());
        double points = stated > 0 ? longer * POINTS / stated : 0;
        boolean paper = points >= SMALLEST && points <= LARGEST;
        return new Picture(grey, paper ? stated : longer * POINTS / A4);
    }

    /** In points, as everything on a page is measured. */
    public double width() {
        return grey.width() * POINTS / dpi;
    }

    /** In points. */
    public double height() {
        return grey.height() * POINTS / dpi;
    }
}
