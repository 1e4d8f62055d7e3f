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
 * @param unitPrice net, for one unit (BT-146 divided by BT-149)
 * @param lineTotal net, BT-131
 * @param vatRate percent, BT-152
 * @param parentLineId the line this one is contained in; sub-lines are never added to their parent
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
        @Nullable String parentLineId) {}
