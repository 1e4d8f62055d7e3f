package dev.kontor.tlog.export;

import dev.kontor.tlog.entry.LeafEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries an export shows.
 *
 * @param company only those of this company; null for all
 * @param from only those recorded then or later; null for the beginning
 * @param to only those recorded before; null for the end
 */
public record Selection(
        @Nullable String company,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Every entry of the log. */
    public static final Selection WHOLE = new Selection(null, null, null);

    public boolean whole() {
        return equals(WHOLE);
    }

    /** Whether such an export shows that entry. */
    public boolean shows(LeafEntry entry) {
        return (company == null || company.equals(entry.company()))
                && (from == null || !entry.recordedAt().isBefore(from))
                && (to == null || entry.recordedAt().isBefore(to));
    }
}
