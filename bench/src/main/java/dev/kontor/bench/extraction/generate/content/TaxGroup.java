package dev.kontor.bench.extraction.generate.content;

import java.math.BigDecimal;

/** Base and tax of one rate (BG-23). */
public record TaxGroup(BigDecimal rate, BigDecimal base, BigDecimal tax) {

    TaxGroup negated() {
        return new TaxGroup(rate, base.negate(), tax.negate());
    }
}
