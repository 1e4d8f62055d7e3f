package dev.kontor.extraction.text;

/** A word on a page, its box in points from the upper left corner. */
public record Word(String text, double x, double y, double width, double height) {

    double right() {
        return x + width;
    }
}
