package dev.kontor.extraction.classify;

import dev.kontor.extraction.classify.DescribePages.Description;
import dev.kontor.extraction.classify.Naming.Role;
import java.util.List;
import java.util.Optional;

/**
 * Signs that decide alone. A heading in type clearly larger than the text, in the upper part of the first page, with no
 * heading of another kind as large, is what the document calls itself. "Gutschrift" alone never decides: the law means a
 * self-billed invoice by it (§14 (4) no. 10 UStG), commerce a credit note. Nor does "Rechnungskorrektur", which commerce uses for both that and a
 * correction (§31 (5) UStDV).
 */
final class CertainSigns {

    private static final double CLEARLY_LARGER = 1.25;
    private static final double UPPER_PART = 0.5;

    private CertainSigns() {}

    static Optional<Naming> in(Description description) {
        List<Naming> titles =
                description.namings().stream().filter(CertainSigns::isTitle).toList();
        boolean unanimous = titles.stream().map(Naming::kind).distinct().count() == 1;
        return unanimous && !isAmbiguous(titles.getFirst(), description)
                ? Optional.of(titles.getFirst())
                : Optional.empty();
    }

    private static boolean isTitle(Naming naming) {
        return (naming.role() == Role.ALONE || naming.role() == Role.NUMBERED)
                && naming.size() >= CLEARLY_LARGER
                && naming.passage().page() == 1
                && naming.passage().top() < UPPER_PART;
    }

    /** Names that mean different things to different people, and invoices that say elsewhere that they are special. */
    private static boolean isAmbiguous(Naming title, Description description) {
        return switch (title.kind()) {
            case CREDIT_NOTE -> has(description, "sign self-billing") || has(description, "sign credit-or-correction");
            case INVOICE ->
                has(description, "sign self-billing")
                        || has(description, "sign correcting")
                        || has(description, "sign dunning")
                        || has(description, "sign crediting")
                        || has(description, "sign cash");
            case OTHER, CONTRACT, ORDER -> true;
            case SELF_BILLING, CORRECTION, REMINDER, DELIVERY_NOTE, ORDER_CONFIRMATION, RECEIPT, BANK_STATEMENT ->
                false;
        };
    }

    private static boolean has(Description description, String feature) {
        return description.features().containsKey(feature);
    }
}
