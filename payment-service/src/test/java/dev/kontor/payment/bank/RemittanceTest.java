package dev.kontor.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RemittanceTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 2);
    private static final BigDecimal DUE = new BigDecimal("1190");

    @Test
    void what_the_supplier_asked_for_is_used_exactly() {
        assertThat(Remittance.text("RF18 5390 0754 7034", "RE-1", DATE, DUE, BigDecimal.ZERO))
                .isEqualTo("RF18 5390 0754 7034");
    }

    @Test
    void number_date_amount_and_discount_tell_the_supplier_what_is_paid() {
        assertThat(Remittance.text(null, "2026-0815", DATE, DUE, new BigDecimal("23.80")))
                .isEqualTo("RE 2026-0815 v. 02.11.2026 1190,00 ./. Skonto 23,80");
        assertThat(Remittance.text(" ", "2026-0815", DATE, DUE, BigDecimal.ZERO))
                .isEqualTo("RE 2026-0815 v. 02.11.2026 1190,00");
    }

    @Test
    void a_long_number_is_cut_and_the_amounts_stay() {
        assertThat(Remittance.text(null, "ä".repeat(200), DATE, DUE, BigDecimal.ZERO))
                .hasSizeLessThanOrEqualTo(140)
                .endsWith("1190,00");
    }
}
