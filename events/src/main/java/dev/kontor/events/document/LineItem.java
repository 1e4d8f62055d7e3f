package dev.kontor.events.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One invoice line (BG-25). Null means: not stated.
 *
 * @param lineId BT-126
 * @param description BT-153
 * @param articleNumber BT-155
 * @param quantity BT-129
 * @param unit UN/ECE Recommendation 20 code, BT-130
 * @param unitPrice net, for {@code priceBaseQuantity} units, BT-146
 * @param lineTotal net, BT-131
 * @param vatRate percent, BT-152
 * @param parentLineId the line this one is contained in; sub-lines are never added to their parent
 * @param priceBaseQuantity how many units the price is for, BT-149; null means one
 * @param details of e-invoices; null when a page was read
 */
public record LineItem(
        @Nullable String lineId,
        @Nullable String description,
        @Nullable String articleNumber,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal lineTotal,
        @Nullable BigDecimal vatRate,
        @Nullable String parentLineId,
        @Nullable BigDecimal priceBaseQuantity,
        @Nullable LineDetails details) {

    /** A line as a page shows it, its price for one unit. */
    public LineItem(
            @Nullable String lineId,
            @Nullable String description,
            @Nullable String articleNumber,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal lineTotal,
            @Nullable BigDecimal vatRate,
            @Nullable String parentLineId) {
        this(
                lineId,
                description,
                articleNumber,
                quantity,
                unit,
                unitPrice,
                lineTotal,
                vatRate,
                parentLineId,
                null,
                null);
    }
}
