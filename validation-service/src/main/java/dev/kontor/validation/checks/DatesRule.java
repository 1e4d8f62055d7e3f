package dev.kontor.validation.checks;

import dev.kontor.events.document.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code dates}: the date of issue is neither in the future nor absurdly old, and the due date does not precede it. */
final class DatesRule implements Rule {

    @Override
    public List<Finding> check(CheckInput in) {
        List<Finding> findings = new ArrayList<>();
        @Nullable LocalDate issued = in.date("issueDate");
        @Nullable LocalDate due = in.date("dueDate");
        if (issued == null) {
            return List.of();
        }
        if (issued.isAfter(in.today())) {
            findings.add(FindingCode.ISSUE_DATE_IN_FUTURE.finding(
                    "issueDate", "Issued on " + issued + ", which is after today, " + in.today() + "."));
        }
        if (issued.isBefore(in.today().minusYears(in.limits().ageYears()))) {
            findings.add(FindingCode.ISSUE_DATE_OLD.finding(
                    "issueDate",
                    "Issued on " + issued + ", more than " + in.limits().ageYears() + " years ago."));
        }
        if (due != null && due.isBefore(issued)) {
            findings.add(FindingCode.DUE_BEFORE_ISSUE.finding(
                    "dueDate", "Due on " + due + ", before it was issued on " + issued + "."));
        }
        return List.copyOf(findings);
    }
}
