package dev.kontor.extraction.fields;

import dev.kontor.events.document.Field;
import dev.kontor.events.document.LineItem;
import dev.kontor.events.document.VatGroup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The amounts of a credit note reduce what is owed without a minus; some pages print one all the same. */
final class Unsigned {

    private static final double IN_DOUBT = 0.5;

    private Unsigned() {}

    static boolean areNegative(Map<String, Choice> choices) {
        Choice gross = choices.get("grossTotal");
        return gross != null && new BigDecimal(gross.value()).signum() < 0;
    }

    static void amounts(Map<String, Choice> choices) {
        if (areNegative(choices)) {
            choices.replaceAll((field, choice) -> Fields.all().get(field) == Kind.AMOUNT
                    ? choice.value(new BigDecimal(choice.value()).negate().toPlainString())
                    : choice);
        }
    }

    /**
     * A page cannot tell whether its minus means a reduction or a correction of one, whatever it is called: somebody has
     * to.
     */
    static Field doubted(String name, Field field) {
        return Fields.all().get(name) == Kind.AMOUNT
                ? new Field(field.value(), Math.min(field.confidence(), IN_DOUBT), field.source(), field.place())
                : field;
    }

    static List<LineItem> lines(List<LineItem> lines) {
        BigDecimal sum = lines.stream()
                .map(LineItem::lineTotal)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return lines.stream()
                .map(line -> sum.signum() < 0 ? line(line) : line)
                .map(Unsigned::counted)
                .toList();
    }

    /** A page may print the minus before the quantity alone. */
    private static LineItem counted(LineItem line) {
        boolean back = line.quantity() != null
                && line.quantity().signum() < 0
                && line.lineTotal() != null
                && line.lineTotal().signum() > 0;
        return back ? with(line, negated(line.quantity()), line.lineTotal()) : line;
    }

    private static LineItem line(LineItem line) {
        return with(line, negated(line.quantity()), negated(line.lineTotal()));
    }

    private static LineItem with(LineItem line, @Nullable BigDecimal quantity, @Nullable BigDecimal total) {
        return new LineItem(
                line.lineId(),
                line.description(),
                line.articleNumber(),
                quantity,
                line.unit(),
                line.unitPrice(),
                total,
                line.vatRate(),
                line.parentLineId(),
                line.priceBaseQuantity(),
                line.details());
    }

    static List<VatGroup> groups(List<VatGroup> groups) {
        BigDecimal sum =
                groups.stream().map(VatGroup::base).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() >= 0
                ? groups
                : groups.stream()
                        .map(group -> new VatGroup(
                                group.rate(), group.category(), negated(group.base()), negated(group.amount())))
                        .toList();
    }

    private static @Nullable BigDecimal negated(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.negate();
    }
}
