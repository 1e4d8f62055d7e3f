package dev.kontor.events.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person corrected fields; a new validation follows. */
public record FieldsCorrected(
        List<Change> changes, @Nullable String reason, String correctedBy) implements ValidationEvent {

    /**
     * One field before and after.
     *
     * @param before null when the field was missing
     * @param after null when the field was removed
     */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}
}
