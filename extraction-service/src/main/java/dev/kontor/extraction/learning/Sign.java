package dev.kontor.extraction.learning;

/**
 * Something by which the value of a field can be told on the pages of one supplier.
 *
 * @param text what exactly; comparable within its family
 */
record Sign(Family family, String text) {

    /** Signs of one family say much the same, so that only the best of them counts. */
    enum Family {
        /** Words before the value, or to its left. */
        BEFORE,
        /** Words that begin its row. */
        ROW,
        /** Words above it. */
        ABOVE,
        /** Words below it. */
        BELOW,
        /** The first or the last of those with the same words. */
        ORDER,
        /** Where on the page. */
        PLACE,
        /** How far from the left edge of the page. */
        COLUMN,
        /** The earliest date, the largest amount. */
        RANK,
        /** How the number is built: RE-9999-999. */
        SHAPE,
        /** The value itself. */
        VALUE,
        /** Days after the date of issue. */
        AFTER
    }
}
