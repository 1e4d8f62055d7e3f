package dev.kontor.events.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an e-invoice says about a line beyond what every page shows. Null means: not stated.
 *
 * @param note BT-127
 * @param objectReference BT-128
 * @param orderLine line of the purchase order, BT-132
 * @param accountingReference BT-133
 * @param periodStart BT-134
 * @param periodEnd BT-135
 * @param priceDiscount BT-147
 * @param grossPrice BT-148
 * @param priceBaseUnit BT-150
 * @param vatCategory UNTDID 5305 code, BT-151
 * @param information about the item, BT-154
 * @param buyerArticleNumber BT-156
 * @param standardArticleNumber such as a GTIN, BT-157
 * @param originCountry BT-159
 * @param status {@code DETAIL}, {@code GROUP} or {@code INFORMATION} of profile EXTENDED
 * @param allowances BG-27 and BG-28
 */
public record LineDetails(
        @Nullable String note,
        @Nullable String objectReference,
        @Nullable String orderLine,
        @Nullable String accountingReference,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        @Nullable BigDecimal priceDiscount,
        @Nullable BigDecimal grossPrice,
        @Nullable String priceBaseUnit,
        @Nullable String vatCategory,
        @Nullable String information,
        @Nullable String buyerArticleNumber,
        @Nullable String standardArticleNumber,
        @Nullable String originCountry,
        @Nullable String status,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AllowanceCharge> allowances) {

    @SuppressWarnings("ConstantValue") // absent in JSON
    public LineDetails {
        allowances = allowances == null ? List.of() : List.copyOf(allowances);
    }
}
