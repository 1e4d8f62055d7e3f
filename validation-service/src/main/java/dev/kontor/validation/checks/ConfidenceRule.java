package dev.kontor.validation.checks;

import dev.kontor.events.document.Field;
import dev.kontor.events.document.Finding;
import java.util.List;

/** What decides about money is put before a person when it was hardly legible. Holds for every type. */
final class ConfidenceRule implements Rule {

    private static final List<String> DECISIVE =
            List.of("invoiceNumber", "iban", "netTotal", "taxTotal", "grossTotal", "duePayable");

    @Override
    public List<Finding> check(CheckInput in) {
        return DECISIVE.stream()
                .filter(name -> isDoubtful(in, name))
                .map(name -> FindingCode.LOW_CONFIDENCE.finding(name, name + " is hardly legible."))
                .toList();
    }

    private static boolean isDoubtful(CheckInput in, String name) {
        Field field = in.content().fields().get(name);
        return field != null && field.confidence() < in.limits().confidence();
    }
}
