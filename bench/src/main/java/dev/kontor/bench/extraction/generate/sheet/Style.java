package dev.kontor.bench.extraction.generate.sheet;

/**
 * What goes for all of a sheet. Lengths in points.
 *
 * @param size of the letters
 * @param leading height of a line against the size
 * @param stretch width of letters against their design, 1 for as designed
 * @param spacing between letters
 * @param accent colour as 0xRRGGBB
 */
public record Style(
        Face face,
        double size,
        double leading,
        double stretch,
        double spacing,
        double width,
        double height,
        double left,
        double right,
        double top,
        double bottom,
        int accent) {

    /** The same in other letters. */
    public Style in(Face other) {
        return new Style(other, size, leading, stretch, spacing, width, height, left, right, top, bottom, accent);
    }

    /** Families of letters: three that go into the file, and three every reader has itself. */
    public enum Face {
        LIBERATION_SANS,
        LIBERATION_SERIF,
        LIBERATION_MONO,
        HELVETICA,
        TIMES,
        COURIER
    }
}
