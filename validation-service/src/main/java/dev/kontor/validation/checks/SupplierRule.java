package dev.kontor.validation.checks;

import dev.kontor.events.document.Finding;
import dev.kontor.validation.masterdata.Identifiers;
import dev.kontor.validation.masterdata.SupplierMatch;
import dev.kontor.validation.masterdata.VatIds;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code supplier}: the seller is exactly one supplier of the directory, and not a blocked one. */
final class SupplierRule implements Rule {

    @Override
    public List<Finding> check(CheckInput in) {
        List<Finding> findings = new ArrayList<>();
        switch (in.supplier()) {
            case SupplierMatch.Found found -> {
                if (found.supplier().blocked()) {
                    findings.add(FindingCode.SUPPLIER_BLOCKED.finding(
                            "sellerName", "Supplier " + found.supplier().number() + " is blocked."));
                }
            }
            case SupplierMatch.Ambiguous ambiguous ->
                findings.add(FindingCode.SUPPLIER_AMBIGUOUS.finding(
                        "sellerName", "Several suppliers fit: " + String.join(", ", ambiguous.numbers()) + "."));
            case SupplierMatch.Unknown _ ->
                findings.add(FindingCode.SUPPLIER_UNKNOWN.finding("sellerName", "The directory has no such supplier."));
        }
        @Nullable String vatId = in.text("sellerVatId");
        if (vatId != null && !VatIds.isPlausible(Identifiers.vatId(vatId))) {
            findings.add(FindingCode.VAT_ID_DOUBTFUL.finding("sellerVatId", "The VAT id cannot be right."));
        }
        return List.copyOf(findings);
    }
}
