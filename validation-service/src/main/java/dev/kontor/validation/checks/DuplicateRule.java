package dev.kontor.validation.checks;

import dev.kontor.events.document.Finding;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code duplicate}: no other document of the supplier has this number (approval-and-controls §6, D2). */
final class DuplicateRule implements Rule {

    @Override
    public List<Finding> check(CheckInput in) {
        @Nullable UUID other = in.duplicateOf();
        return other == null
                ? List.of()
                : List.of(FindingCode.DUPLICATE.finding(
                        "invoiceNumber", "Document " + other + " of this supplier has the same number."));
    }
}
