package dev.kontor.extraction.tables;

import dev.kontor.extraction.layout.Word;

/**
 * A column of a table of lines, by its heading.
 *
 * @param left edge of the heading in points
 * @param right edge of the heading
 */
record Column(Role role, double left, double right) {

    /** What the cells of a column state. */
    enum Role {
        POSITION("colPos"),
        ARTICLE("colArticle"),
        DESCRIPTION("colDescription"),
        QUANTITY("colQuantity"),
        UNIT("colUnit"),
        PRICE("colPrice"),
        DISCOUNT("colDiscount"),
        VAT("colVat"),
        TOTAL("colTotal"),
        TAX("colTaxAmount"),
        GROSS("colGross"),
        DATE("colDate");

        private final String concept;

        Role(String concept) {
            this.concept = concept;
        }

        /** The concept of the labels that head such a column. */
        String concept() {
            return concept;
        }

        /** Whether the cells hold numbers to reckon with. */
        boolean numeric() {
            return switch (this) {
                case QUANTITY, PRICE, DISCOUNT, VAT, TOTAL, TAX, GROSS -> true;
                case POSITION, ARTICLE, DESCRIPTION, UNIT, DATE -> false;
            };
        }
    }

    /** How far before its heading a cell may begin, in points. */
    private static final double BEFORE = 12;

    /** How far something stands off this column: numbers are set flush right mostly, sometimes left or in the middle. */
    double distance(double otherLeft, double otherRight) {
        if (otherLeft >= left && otherRight <= right) {
            return 0;
        }
        double edges = Math.min(Math.abs(right - otherRight), Math.abs(left - otherLeft));
        double middle = Math.abs(left + right - otherLeft - otherRight) / 2;
        boolean overlaps = otherLeft < right && left < otherRight;
        return Math.min(edges, middle) + (overlaps ? 0 : 8);
    }

    /** Whether one stands above the other. */
    boolean overlaps(Column other) {
        return left < other.right && other.left < right;
    }

    /** How much of a word stands below this heading, in points; not above zero when none does. */
    double shares(Word word) {
        return Math.min(right, word.right()) - Math.max(left, word.x());
    }

    /** Whether a word begins below this heading, or a little before. */
    boolean heads(Word word) {
        return word.x() > left - BEFORE && word.x() < right;
    }
}
