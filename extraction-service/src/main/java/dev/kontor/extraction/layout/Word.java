package dev.kontor.extraction.layout;

/**
 * A word on a page, its box in points (1/72 inch) from the upper left corner of the page as a person sees it.
 *
 * @param certainty 0 to 1: how sure its reader is of the characters; 1 for text of a PDF
 */
public record Word(String text, double x, double y, double width, double height, double certainty) {

    /** A word of a text layer. */
    public Word(String text, double x, double y, double width, double height) {
        this(text, x, y, width, height, 1);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }
}
