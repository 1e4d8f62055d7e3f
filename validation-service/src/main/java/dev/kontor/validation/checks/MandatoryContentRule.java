package dev.kontor.validation.checks;

import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code mandatory-content}: §14(4) UStG, and the less a small-amount invoice needs (§33 UStDV). Gaps that only cost the
 * input VAT are warnings where no VAT is charged (invoice-law §11).
 */
final class MandatoryContentRule implements Rule {

    @Override
    public List<Finding> check(CheckInput in) {
        List<Finding> findings = new ArrayList<>();
        boolean small =
                SmallAmount.applies(in.amount("grossTotal"), in.content().taxBreakdown(), in.limits());
        if (!in.has("sellerName")) {
            findings.add(FindingCode.SELLER_NAME_MISSING.finding("sellerName", "The supplier is not named."));
        }
        if (!in.has("issueDate")) {
            findings.add(FindingCode.ISSUE_DATE_MISSING.finding("issueDate", "The date of issue is missing."));
        }
        if (!in.has("grossTotal")) {
            findings.add(FindingCode.GROSS_TOTAL_MISSING.finding("grossTotal", "The gross amount is missing."));
        }
        if (in.text("invoiceNumber") == null) {
            findings.add(
                    small
                            ? FindingCode.INVOICE_NUMBER_MISSING.finding(
                                    Severity.WARN, "invoiceNumber", "No number; the date of issue stands in for it.")
                            : FindingCode.INVOICE_NUMBER_MISSING.finding(
                                    "invoiceNumber", "The document has no number."));
        }
        tax(in, findings);
        if (!small) {
            normalInvoice(in, findings);
        }
        return List.copyOf(findings);
    }

    private static void tax(CheckInput in, List<Finding> findings) {
        boolean ratesKnown = !in.content().taxBreakdown().isEmpty()
                && in.content().taxBreakdown().stream()
                        .allMatch(group -> group.rate() != null || group.category() != null);
        if (!in.has("taxTotal") && !ratesKnown) {
            findings.add(FindingCode.TAX_MISSING.finding("taxTotal", "Neither VAT nor a rate of VAT is stated."));
        } else if (!ratesKnown && chargesVat(in)) {
            // the tax is stated, so that its rate can be told; nobody can enter one
            findings.add(FindingCode.TAX_RATE_MISSING.finding("taxTotal", "VAT is charged without its rate."));
        }
    }

    private static void normalInvoice(CheckInput in, List<Finding> findings) {
        if (!in.has("sellerVatId") && !in.has("sellerTaxNumber")) {
            findings.add(FindingCode.TAX_ID_MISSING.finding(
                    chargesVat(in) ? Severity.CLARIFY : Severity.WARN,
                    "sellerVatId",
                    "Neither the supplier's tax number nor its VAT id is stated."));
        }
        if (!in.has("buyerName")) {
            findings.add(FindingCode.BUYER_NAME_MISSING.finding(
                    in.isData("invoiceNumber") && chargesVat(in) ? Severity.CLARIFY : Severity.WARN,
                    "buyerName",
                    "The recipient is not named."));
        }
        if (!in.has("deliveryDate")) {
            findings.add(FindingCode.DELIVERY_DATE_MISSING.finding("deliveryDate", "No date of supply was found."));
        }
        if (in.content().lines().isEmpty()) {
            findings.add(FindingCode.LINES_MISSING.finding(null, "No line with goods or services was found."));
        }
    }

    private static boolean chargesVat(CheckInput in) {
        @Nullable BigDecimal tax = in.amount("taxTotal");
        return tax == null || tax.signum() != 0;
    }
}
