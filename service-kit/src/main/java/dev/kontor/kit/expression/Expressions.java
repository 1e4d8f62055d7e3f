package dev.kontor.kit.expression;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.Expression;
import org.springframework.expression.ExpressionException;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/**
 * Conditions written in declarations: the read-only subset of the Spring Expression Language (no types, constructors,
 * beans or assignments) over named values.
 */
public final class Expressions {

    private final SpelExpressionParser parser = new SpelExpressionParser();
    private final Map<String, Expression> parsed = new ConcurrentHashMap<>();

    /**
     * Whether the condition holds. A comparison with a missing (null) value does not hold; {@code x == null} asks for
     * one.
     *
     * @param values by name; a name that is not in the map reads as null
     * @throws IllegalArgumentException if the expression is wrong or gives no truth value
     */
    public boolean holds(String expression, Map<String, @Nullable Object> values) {
        try {
            EvaluationContext context = new ReadOnlyValues(values);
            Object result =
                    parsed.computeIfAbsent(expression, parser::parseExpression).getValue(context);
            if (result instanceof Boolean truth) {
                return truth;
            }
        } catch (ReadOnlyValues.ComparedWithNull e) {
            return false;
        } catch (ExpressionException e) {
            throw new IllegalArgumentException("cannot evaluate '" + expression + "': " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("not a condition: '" + expression + "'");
    }
}
