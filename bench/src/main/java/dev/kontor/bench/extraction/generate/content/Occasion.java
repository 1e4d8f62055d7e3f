package dev.kontor.bench.extraction.generate.content;

/** What an invoice is written for. */
public enum Occasion {
    DELIVERY,
    PREPAYMENT,
    /** Earlier invoices on account are taken off. */
    FINAL
}
