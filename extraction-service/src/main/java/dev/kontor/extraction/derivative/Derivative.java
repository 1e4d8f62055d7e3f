package dev.kontor.extraction.derivative;

/**
 * Something that was made of a page and is kept in the blob store.
 *
 * @param page from 1
 * @param sha256 key of its bytes
 * @param width of the page in points; boxes of fields lie on a page of this size
 * @param height of the page in points
 */
record Derivative(int page, Kind kind, String sha256, double width, double height) {

    enum Kind {
        /** JPEG, upright and straight. */
        IMAGE,
        /** UTF-8, a line for each line of the page. */
        TEXT
    }
}
