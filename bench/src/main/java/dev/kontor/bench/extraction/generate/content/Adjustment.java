package dev.kontor.bench.extraction.generate.content;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A discount or a charge on the whole document.
 *
 * @param amount below zero for a discount
 * @param percent of the lines; null if it is a sum of its own
 * @param rate percent of tax
 */
public record Adjustment(BigDecimal amount, @Nullable BigDecimal percent, BigDecimal rate) {}
