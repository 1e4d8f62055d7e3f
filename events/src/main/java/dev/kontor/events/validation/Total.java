package dev.kontor.events.validation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A total as the document states it and as its parts give it; both are kept.
 *
 * @param field for example {@code grossTotal}
 * @param stated null when the document does not state it
 * @param recomputed null when its parts are not known
 */
public record Total(
        String field, @Nullable BigDecimal stated, @Nullable BigDecimal recomputed) {}
