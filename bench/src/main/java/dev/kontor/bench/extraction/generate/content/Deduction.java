package dev.kontor.bench.extraction.generate.content;

import java.math.BigDecimal;
import java.time.LocalDate;

/** An earlier invoice on account that a final one takes off. */
public record Deduction(String number, LocalDate date, BigDecimal amount) {}
