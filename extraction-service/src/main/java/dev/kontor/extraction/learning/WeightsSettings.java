package dev.kontor.extraction.learning;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What becomes of confirmed documents.
 *
 * @param use {@code newest}: what was learned last and proven better; {@code shipped}: what comes with the service; or the
 *     number of a version, to go back to it. With the latter two nothing is learned meanwhile
 * @param after as many newly confirmed documents weights are learned again
 * @param kept how long a confirmed document is learned from
 */
public record WeightsSettings(
        @Pattern(regexp = "newest|shipped|[1-9]\\d{0,17}") @DefaultValue("newest")
        String use,

        @Min(1) @DefaultValue("50") int after,
        @DefaultValue("365d") Duration kept) {

    static final String NEWEST = "newest";
    static final String SHIPPED = "shipped";

    boolean isPinned() {
        return !use.equals(NEWEST);
    }
}
