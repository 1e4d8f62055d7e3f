package dev.kontor.events.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount with its currency; in JSON the amount is a decimal string.
 *
 * @param currency ISO 4217 code as stated, three letters
 */
public record Money(BigDecimal amount, String currency) {

    /** The amount rounded half up to the cent (invoice-law §10). */
    public Money rounded() {
        return new Money(amount.setScale(2, RoundingMode.HALF_UP), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    @JsonIgnore
    public boolean isPositive() {
        return amount.signum() > 0;
    }
}
