package dev.kontor.validation.checks;

import dev.kontor.events.document.Finding;
import dev.kontor.kit.expression.Expressions;
import java.util.List;

/** The conditions a declaration adds. They see missing values as null and say themselves what that means. */
final class DeclaredChecksRule implements Rule {

    private final Expressions expressions;

    DeclaredChecksRule(Expressions expressions) {
        this.expressions = expressions;
    }

    /** @throws IllegalArgumentException if an expression of the declaration is wrong */
    @Override
    public List<Finding> check(CheckInput in) {
        return in.type().checks().stream()
                .filter(check -> !expressions.holds(check.require(), in.values()))
                .map(check -> new Finding(check.code(), check.severity(), check.field(), check.message()))
                .toList();
    }
}
