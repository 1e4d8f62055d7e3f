package dev.kontor.extraction.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.CashDiscount;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkontoTest {

    @Test
    void every_offer_has_its_line() {
        assertThat(Skonto.offers("""
                        Bitte bald zahlen.
                        #SKONTO#TAGE=7#PROZENT=3.00#
                        #SKONTO#TAGE=14#PROZENT=2.00#BASISBETRAG=252.94#
                        """))
                .containsExactly(
                        new CashDiscount(7, new BigDecimal("3.00"), null, null),
                        new CashDiscount(14, new BigDecimal("2.00"), null, new BigDecimal("252.94")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#SKONTO#TAGE=7#PROZENT=3#", "#skonto#TAGE=7#PROZENT=3.00#", "#VERZUG#TAGE=7#PROZENT=3.00#"})
    void what_breaks_the_rule_is_no_offer(String line) {
        assertThat(Skonto.offers(line)).isEmpty();
    }
}
