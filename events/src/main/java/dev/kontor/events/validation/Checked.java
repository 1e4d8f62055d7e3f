package dev.kontor.events.validation;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Finding;
import dev.kontor.events.outcome.Payee;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document after its checks.
 *
 * @param supplier the supplier of the directory this document is from, with the account that may be paid; null when
 *     there is none or the type has no supplier
 * @param totals stated and recomputed side by side
 * @param submittedBy as in {@code DocumentReceived}
 * @param correctedBy pseudonyms of those who entered fields; they must not approve (four eyes)
 * @param costCenterHint as in {@code DocumentReceived}
 */
public record Checked(
        Content content,
        List<Finding> findings,
        Payee.@Nullable Supplier supplier,
        List<Total> totals,
        String submittedBy,
        List<String> correctedBy,
        @Nullable String costCenterHint) {}
