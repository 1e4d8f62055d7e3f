package dev.kontor.extraction.einvoice;

import dev.kontor.events.document.AllowanceCharge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads allowances and charges of a document or a line. */
final class ReadAllowances {

    private ReadAllowances() {}

    /** Those of the document: BG-20, BG-21, and service charges that have an element of their own. */
    static List<AllowanceCharge> of(XmlElement root, Mapping mapping) {
        List<AllowanceCharge> found = new ArrayList<>(of(root, mapping.group("allowance")));
        Group charges = mapping.group("serviceCharge");
        for (XmlElement charge : charges.elements(root, Map.of())) {
            found.add(read(charge, charges, true));
        }
        return found;
    }

    /** Those that stand in an element. */
    static List<AllowanceCharge> of(XmlElement around, Group group) {
        List<XmlElement> elements = group.elements(around, Map.of());
        if (elements.isEmpty()) {
            return List.of();
        }
        return elements.stream()
                .map(element -> read(element, group, isCharge(group.value(element, "charge"))))
                .toList();
    }

    private static boolean isCharge(@Nullable String indicator) {
        return "true".equals(indicator) || "1".equals(indicator);
    }

    private static AllowanceCharge read(XmlElement element, Group group, boolean charge) {
        return new AllowanceCharge(
                charge,
                group.decimal(element, "amount"),
                group.decimal(element, "base"),
                group.decimal(element, "percent"),
                group.value(element, "category"),
                group.decimal(element, "rate"),
                group.value(element, "reason"),
                group.value(element, "reasonCode"));
    }
}
