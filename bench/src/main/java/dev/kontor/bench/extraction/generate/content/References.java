package dev.kontor.bench.extraction.generate.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and dates of other things. Null where the document has none.
 *
 * @param order number the buyer gave (BT-13)
 * @param preceding invoice that is credited or corrected (BT-25)
 */
public record References(
        @Nullable String order,
        @Nullable LocalDate orderDate,
        String customer,
        String deliveryNote,
        String salesOrder,
        String project,
        String contact,
        String contract,
        @Nullable String preceding,
        @Nullable LocalDate precedingDate) {}
