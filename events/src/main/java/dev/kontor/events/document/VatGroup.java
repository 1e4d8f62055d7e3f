package dev.kontor.events.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One row of the VAT breakdown (BG-23).
 *
 * @param rate percent, BT-119; null for category O
 * @param category UNTDID 5305 code, BT-118; null when the page does not say
 * @param base BT-116
 * @param amount BT-117
 * @param exemptionReason BT-120
 * @param exemptionCode VATEX code, BT-121
 */
public record VatGroup(
        @Nullable BigDecimal rate,
        @Nullable String category,
        @Nullable BigDecimal base,
        @Nullable BigDecimal amount,
        @Nullable String exemptionReason,
        @Nullable String exemptionCode) {

    /** A group without a reason for exemption. */
    public VatGroup(
            @Nullable BigDecimal rate,
            @Nullable String category,
            @Nullable BigDecimal base,
            @Nullable BigDecimal amount) {
        this(rate, category, base, amount, null, null);
    }
}
