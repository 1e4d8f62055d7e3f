package dev.kontor.validation.checks;

import dev.kontor.events.document.Finding;
import dev.kontor.events.types.DocumentType;
import dev.kontor.events.types.DocumentTypes;
import dev.kontor.kit.expression.Expressions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Holds a document against everything its declaration asks for: schema, named rules, further conditions. */
public final class Checks {

    private static final Map<String, List<Rule>> NAMED = Map.of(
            "mandatory-content", List.of(new MandatoryContentRule(), new CurrencyRule()),
            "totals", List.of(new TotalsRule(), new VatGroupsRule()),
            "dates", List.of(new DatesRule()),
            "iban", List.of(new IbanRule()),
            "supplier", List.of(new SupplierRule()),
            "duplicate", List.of(new DuplicateRule()));

    private final List<Rule> always;

    /** @throws IllegalStateException if a declaration names a rule that does not exist */
    public Checks(DocumentTypes types, Expressions expressions) {
        always = List.of(new SchemaRule(), new ConfidenceRule(), new DeclaredChecksRule(expressions));
        for (DocumentType type : types.all()) {
            for (String rule : type.rules()) {
                if (!NAMED.containsKey(rule)) {
                    throw new IllegalStateException("document type " + type.name() + " names no known rule: " + rule);
                }
            }
        }
    }

    /** The findings in the order of the rules. */
    public List<Finding> of(CheckInput in) {
        Stream<Rule> named = in.type().rules().stream().flatMap(name -> NAMED.getOrDefault(name, List.of()).stream());
        return Stream.concat(always.stream(), named)
                .flatMap(rule -> rule.check(in).stream())
                .toList();
    }
}
