package dev.kontor.validation.checks;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers the rules work with; the law and the house change them.
 *
 * @param smallAmount gross in euro up to which, inclusive, an invoice is a small-amount invoice (§33 UStDV)
 * @param documentTolerance what a sum read from a page may differ by rounding, in units of the currency
 *     (invoice-law §10)
 * @param groupTolerance what the tax of one VAT group may differ by rounding, in units of the currency
 *     (invoice-law §10)
 * @param confidence 0 to 1; a header amount, number or IBAN read with less is put before a person
 * @param ageYears an older document is doubtful: the retention of vouchers is over
 */
public record Limits(
        @DefaultValue("250.00") @Positive BigDecimal smallAmount,
        @DefaultValue("0.05") @PositiveOrZero BigDecimal documentTolerance,
        @DefaultValue("0.02") @PositiveOrZero BigDecimal groupTolerance,

        @DefaultValue("0.5") @DecimalMin("0") @DecimalMax("1")
        double confidence,

        @DefaultValue("10") @Positive int ageYears) {}
