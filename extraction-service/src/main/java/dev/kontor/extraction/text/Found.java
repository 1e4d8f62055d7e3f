package dev.kontor.extraction.text;

import dev.kontor.events.document.Field;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value found on a page.
 *
 * @param value normalised
 * @param confidence below 1
 * @param place null when the value follows from others
 */
record Found(String value, double confidence, Field.@Nullable Place place) {

    Field field() {
        return new Field(value, confidence, Field.Source.TEXT, place);
    }

    Found value(BigDecimal other) {
        return new Found(other.toPlainString(), confidence, place);
    }

    Found confidence(double other) {
        return new Found(value, other, place);
    }
}
