package dev.kontor.extraction.learning;

import dev.kontor.events.document.Field.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that a field may have.
 *
 * @param key the same for all writings of the value
 * @param value in its normal form
 * @param place null for one that does not stand on the pages
 */
record Sighting(String key, String value, @Nullable Place place, List<Sign> signs) {

    Sighting {
        signs = List.copyOf(signs);
    }
}
