package dev.kontor.events.document;

import org.jspecify.annotations.Nullable;

/**
 * One value read from a document.
 *
 * @param value normalised: dates ISO 8601, decimals with a point, IBAN without blanks; never blank
 * @param confidence 0 to 1; 1 only for structured data and for what a person entered
 * @param place where it stands; null when a person entered it or it follows from other values
 */
public record Field(
        String value,
        double confidence,
        Source source,
        @Nullable Place place) {

    /** How the value came to be known. */
    public enum Source {
        XML,
        TEXT,
        OCR,
        FORM,
        PERSON,
        /** A language model that was asked; it stands on the page and was checked. */
        MODEL
    }

    /**
     * Where a value stands: the path in an XML or JSON document, or the page (from 1) and the box in points from the
     * upper left corner.
     */
    public record Place(
            @Nullable String path,
            @Nullable Integer page,
            @Nullable Box box) {}

    /** A rectangle on a page in points (1/72 inch), from the upper left corner. */
    public record Box(double x, double y, double width, double height) {}
}
