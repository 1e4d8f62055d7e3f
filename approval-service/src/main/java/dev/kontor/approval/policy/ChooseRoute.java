package dev.kontor.approval.policy;

import static java.util.stream.Collectors.toSet;

import dev.kontor.events.document.Content;
import dev.kontor.events.types.DocumentType;
import dev.kontor.events.types.DocumentType.ApprovalPolicy;
import dev.kontor.events.types.DocumentTypes;
import dev.kontor.kit.expression.Expressions;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The first stage of the declared policy whose condition holds decides the route. */
@Component
public class ChooseRoute {
    private static final Pattern NO_WORD = Pattern.compile("\\W+");

    private final Expressions expressions;

    /** @throws IllegalArgumentException if a declaration names an approver rule that does not exist */
    public ChooseRoute(Expressions expressions, DocumentTypes types) {
        this.expressions = expressions;
        types.all().forEach(ChooseRoute::requireKnownRules);
    }

    /** Where no stage holds, the fallback has to say yes: no document passes because a policy forgot it. */
    public Route of(Submission submission) {
        ApprovalPolicy policy = submission.type().approval();
        Map<String, @Nullable Object> values = values(submission);
        return policy.stages().stream()
                .filter(stage -> holds(stage.when(), values))
                .findFirst()
                .map(stage -> new Route(stage.steps(), policy.fallback()))
                .orElseGet(() -> new Route(List.of(policy.fallback()), policy.fallback()));
    }

    /** A limit says nothing about a value nobody knows; only a condition that asks for null may meet one. */
    private boolean holds(String when, Map<String, @Nullable Object> values) {
        Set<String> words = NO_WORD.splitAsStream(when).collect(toSet());
        boolean unknown = values.entrySet().stream()
                .anyMatch(value -> value.getValue() == null && words.contains(value.getKey()));
        return (!unknown || words.contains("null")) && expressions.holds(when, values);
    }

    /** Amounts are absolute: a limit holds for a credit note as for an invoice. */
    private static Map<String, @Nullable Object> values(Submission submission) {
        Content content = submission.checked().content();
        Map<String, @Nullable Object> values = new HashMap<>(submission.type().values(content));
        values.replaceAll((name, value) -> value instanceof BigDecimal amount ? amount.abs() : value);
        grossStandsInForNet(submission.type(), values);
        values.put("costCenter", submission.costCenter());
        values.put("submittedBy", submission.checked().submittedBy());
        values.put("supplierKnown", submission.checked().supplier() != null);
        return values;
    }

    /** A small-amount invoice need not state the net amount (§33 UStDV); the gross amount is the careful choice. */
    private static void grossStandsInForNet(DocumentType type, Map<String, @Nullable Object> values) {
        String net = type.outcome().fields().get("net");
        String gross = type.outcome().fields().get("gross");
        if (net != null && gross != null && values.get(net) == null) {
            values.put(net, values.get(gross));
        }
    }

    private static void requireKnownRules(DocumentType type) {
        ApproverRule.parse(type.approval().fallback());
        type.approval().stages().forEach(stage -> stage.steps().forEach(ApproverRule::parse));
    }
}
