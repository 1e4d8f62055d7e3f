package dev.kontor.kit.expression;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.Expression;
import org.springframework.expression.ExpressionException;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypedValue;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.SimpleEvaluationContext;

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
            EvaluationContext context = SimpleEvaluationContext.forPropertyAccessors(new MissingIsNull())
                    .withRootObject(values)
                    .build();
            Object result =
                    parsed.computeIfAbsent(expression, parser::parseExpression).getValue(context);
            if (result instanceof Boolean truth) {
                return truth;
            }
        } catch (ExpressionException e) {
            throw new IllegalArgumentException("cannot evaluate '" + expression + "': " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("not a condition: '" + expression + "'");
    }

    private static final class MissingIsNull implements PropertyAccessor {

        @Override
        public Class<?>[] getSpecificTargetClasses() {
            return new Class<?>[] {Map.class};
        }

        @Override
        public boolean canRead(EvaluationContext context, @Nullable Object target, String name) {
            return target instanceof Map;
        }

        @Override
        public TypedValue read(EvaluationContext context, @Nullable Object target, String name) {
            Object value = target instanceof Map<?, ?> map ? map.get(name) : null;
            return value == null ? TypedValue.NULL : new TypedValue(value);
        }

        @Override
        public boolean canWrite(EvaluationContext context, @Nullable Object target, String name) {
            return false;
        }

        @Override
        public void write(EvaluationContext context, @Nullable Object target, String name, @Nullable Object value)
                throws AccessException {
            throw new AccessException("conditions change nothing");
        }
    }
}
