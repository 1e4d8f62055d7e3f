package dev.kontor.events.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An allowance or a charge of the document (BG-20, BG-21) or of a line (BG-27, BG-28).
 *
 * @param charge whether it is added; an allowance is taken off
 * @param amount without VAT, as stated: BT-92, BT-99, BT-136, BT-141
 * @param baseAmount the percentage is taken of, when stated
 * @param percent when stated
 * @param category UNTDID 5305 code of its VAT; null on lines, which have one of their own
 * @param vatRate percent, BT-96 or BT-103; null on lines
 * @param reason when stated
 * @param reasonCode UNTDID 5189 for allowances, 7161 for charges, when stated
 */
public record AllowanceCharge(
        boolean charge,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal baseAmount,
        @Nullable BigDecimal percent,
        @Nullable String category,
        @Nullable BigDecimal vatRate,
        @Nullable String reason,
        @Nullable String reasonCode) {}
