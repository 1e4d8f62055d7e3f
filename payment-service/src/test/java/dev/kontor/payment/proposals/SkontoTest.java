package dev.kontor.payment.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkontoTest {

    /** The table of payment §6. */
    @ParameterizedTest
    @CsvSource({"2, 20, 37.24", "3, 20, 56.44", "2, 16, 46.56", "3, 16, 70.55", "2, 6, 124.15"})
    void a_discount_has_an_effective_rate_of_a_year(BigDecimal percent, long daysEarlier, BigDecimal rate) {
        assertThat(Skonto.annualRate(percent, daysEarlier)).isCloseTo(rate, within(new BigDecimal("0.01")));
    }

    @ParameterizedTest
    @CsvSource({"2, 20, 10, true", "2, 20, 40, false", "1, 365, 10, false", "1, 0, 99999, true", "1, -3, 99999, true"})
    void a_discount_is_worth_it_above_the_threshold_or_when_it_costs_no_time(
            BigDecimal percent, long daysEarlier, BigDecimal threshold, boolean worth) {
        assertThat(Skonto.worthIt(percent, daysEarlier, threshold)).isEqualTo(worth);
    }
}
