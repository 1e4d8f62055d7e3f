package dev.kontor.validation.checks;

import dev.kontor.events.document.Finding;
import dev.kontor.events.validation.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code totals}: what is stated against what its parts give. Sums of data are exact to the cent, on a page they may be
 * off by rounding (invoice-law §10). A wrong sum is a finding, the document is never refused for it.
 */
final class TotalsRule implements Rule {

    @Override
    public List<Finding> check(CheckInput in) {
        List<Finding> findings = new ArrayList<>();
        Sums sums = in.sums();
        compare(sums.lines(), FindingCode.LINE_SUM_DIFFERS, tolerance(in, "lineNetTotal"), findings);
        compare(sums.net(), FindingCode.NET_TOTAL_DIFFERS, tolerance(in, "netTotal"), findings);
        compare(sums.tax(), FindingCode.TAX_TOTAL_DIFFERS, tolerance(in, "taxTotal"), findings);
        compare(sums.gross(), FindingCode.GROSS_TOTAL_DIFFERS, tolerance(in, "grossTotal"), findings);
        // the rounding amount BT-114 is not among the fields: even data may be off by it here
        compare(sums.due(), FindingCode.DUE_TOTAL_DIFFERS, in.limits().documentTolerance(), findings);
        return List.copyOf(findings);
    }

    private static BigDecimal tolerance(CheckInput in, String field) {
        return in.isData(field) ? BigDecimal.ZERO : in.limits().documentTolerance();
    }

    private static void compare(Total total, FindingCode code, BigDecimal tolerance, List<Finding> findings) {
        @Nullable BigDecimal stated = total.stated();
        @Nullable BigDecimal recomputed = total.recomputed();
        if (stated == null || recomputed == null || stated.compareTo(recomputed) == 0) {
            return;
        }
        boolean rounding = stated.subtract(recomputed).abs().compareTo(tolerance) <= 0;
        findings.add((rounding ? FindingCode.TOTAL_ROUNDED : code)
                .finding(
                        total.field(),
                        "%s is stated as %s, its parts give %s."
                                .formatted(total.field(), stated.toPlainString(), recomputed.toPlainString())));
    }
}
