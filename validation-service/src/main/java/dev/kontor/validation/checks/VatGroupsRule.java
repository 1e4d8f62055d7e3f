package dev.kontor.validation.checks;

import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.events.document.VatGroup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code totals}, second part: the tax of each VAT group is its base times its rate, rounded to the cent (BR-CO-17), and
 * a reverse-charge group carries none (§13b UStG). A group cannot be corrected; a person who confirms {@code taxTotal}
 * settles the difference.
 */
final class VatGroupsRule implements Rule {

    private static final String REVERSE_CHARGE = "AE";

    @Override
    public List<Finding> check(CheckInput in) {
        List<Finding> findings = new ArrayList<>();
        for (VatGroup group : in.content().taxBreakdown()) {
            @Nullable BigDecimal amount = group.amount();
            if (amount != null && amount.signum() != 0 && REVERSE_CHARGE.equals(group.category())) {
                findings.add(FindingCode.RC_WITH_VAT.finding(
                        "taxTotal", "Reverse charge, yet " + amount.toPlainString() + " of VAT is charged."));
            } else if (amount != null && group.base() != null && group.rate() != null) {
                compare(in, group.base(), group.rate(), amount, findings);
            }
        }
        return List.copyOf(findings);
    }

    private static void compare(
            CheckInput in, BigDecimal base, BigDecimal rate, BigDecimal amount, List<Finding> findings) {
        BigDecimal expected = base.multiply(rate).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        if (expected.compareTo(amount) == 0) {
            return;
        }
        boolean rounding = expected.subtract(amount).abs().compareTo(in.limits().groupTolerance()) <= 0;
        FindingCode code = rounding ? FindingCode.VAT_GROUP_ROUNDED : FindingCode.VAT_GROUP_DIFFERS;
        findings.add(code.finding(
                in.isConfirmed("taxTotal") ? Severity.WARN : code.severity(),
                "taxTotal",
                "%s %% of %s is %s, stated is %s."
                        .formatted(
                                rate.toPlainString(),
                                base.toPlainString(),
                                expected.toPlainString(),
                                amount.toPlainString())));
    }
}
