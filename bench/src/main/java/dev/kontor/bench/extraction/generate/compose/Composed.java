package dev.kontor.bench.extraction.generate.compose;

import dev.kontor.bench.extraction.generate.sheet.Sheet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sheet and what it shows.
 *
 * @param shown names of the label's fields that stand on it
 * @param terms the words about payment; null if there are none
 */
public record Composed(
        Sheet sheet, Set<String> shown, @Nullable String terms) {}
