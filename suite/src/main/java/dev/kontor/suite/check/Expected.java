package dev.kontor.suite.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A document that was accepted, and where it has to end.
 *
 * @param end status in reporting
 * @param amount to be paid in euro; null when nothing is to be paid
 */
public record Expected(String id, String end, @Nullable BigDecimal amount) {}
