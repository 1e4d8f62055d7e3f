package dev.kontor.extraction.fields;

import dev.kontor.events.document.Field;
import java.math.BigDecimal;
import java.util.Map;

/** The amounts of a credit note reduce what is owed without a minus; some pages print one all the same. */
final class Unsigned {

    private static final double IN_DOUBT = 0.5;

    private Unsigned() {}

    /** Whether there was a minus to take away. */
    static boolean amounts(Map<String, Choice> choices) {
        Choice gross = choices.get("grossTotal");
        if (gross == null || new BigDecimal(gross.value()).signum() >= 0) {
            return false;
        }
        choices.replaceAll((field, choice) -> Fields.all().get(field) == Kind.AMOUNT
                ? choice.value(new BigDecimal(choice.value()).negate().toPlainString())
                : choice);
        return true;
    }

    /** A page cannot tell whether its minus means a reduction or a correction of one: somebody has to. */
    static Field doubted(String name, Field field) {
        return Fields.all().get(name) == Kind.AMOUNT
                ? new Field(field.value(), Math.min(field.confidence(), IN_DOUBT), field.source(), field.place())
                : field;
    }
}
