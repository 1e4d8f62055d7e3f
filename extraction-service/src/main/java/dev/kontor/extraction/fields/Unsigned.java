package dev.kontor.extraction.fields;

import java.math.BigDecimal;
import java.util.Map;

/** The amounts of a credit note reduce what is owed without a minus; some pages print one all the same. */
final class Unsigned {

    private Unsigned() {}

    static void amounts(Map<String, Choice> choices) {
        Choice gross = choices.get("grossTotal");
        if (gross == null || new BigDecimal(gross.value()).signum() >= 0) {
            return;
        }
        choices.replaceAll((field, choice) -> Fields.all().get(field) == Kind.AMOUNT
                ? choice.value(new BigDecimal(choice.value()).negate().toPlainString())
                : choice);
    }
}
