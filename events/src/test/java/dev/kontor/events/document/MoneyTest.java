package dev.kontor.events.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.envelope.EventJson;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"1.005,1.01", "1.004,1.00", "-1.005,-1.01", "7,7.00", "0.0049,0.00"})
    void an_amount_is_rounded_half_up_to_the_cent(BigDecimal amount, BigDecimal rounded) {
        assertThat(euro(amount).rounded()).isEqualTo(euro(rounded));
    }

    @Test
    void negating_twice_gives_the_same_amount() {
        Money money = euro(new BigDecimal("10.50"));
        assertThat(money.negated().amount()).isEqualByComparingTo("-10.50");
        assertThat(money.negated().negated()).isEqualTo(money);
    }

    @ParameterizedTest
    @CsvSource({"0.01,true", "0.00,false", "-0.01,false"})
    void only_more_than_nothing_is_positive(BigDecimal amount, boolean positive) {
        assertThat(euro(amount).isPositive()).isEqualTo(positive);
    }

    @Test
    void the_json_is_amount_and_currency_and_nothing_else() {
        assertThat(EventJson.write(euro(new BigDecimal("10.50"))))
                .asString()
                .isEqualTo("{\"amount\":\"10.50\",\"currency\":\"EUR\"}");
    }

    private static Money euro(BigDecimal amount) {
        return new Money(amount, "EUR");
    }
}
