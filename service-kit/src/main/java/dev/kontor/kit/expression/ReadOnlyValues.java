package dev.kontor.kit.expression;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.AccessException;
import org.springframework.expression.BeanResolver;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.OperatorOverloader;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypeComparator;
import org.springframework.expression.TypeConverter;
import org.springframework.expression.TypeLocator;
import org.springframework.expression.TypedValue;
import org.springframework.expression.spel.support.SimpleEvaluationContext;
import org.springframework.expression.spel.support.StandardTypeComparator;

/** What a condition can see: named values, nothing else. It can change nothing, and nothing is greater or less than null. */
final class ReadOnlyValues implements EvaluationContext {

    /** A condition asked whether null is greater or less than something. */
    static final class ComparedWithNull extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final EvaluationContext simple;

    ReadOnlyValues(Map<String, @Nullable Object> values) {
        simple = SimpleEvaluationContext.forPropertyAccessors(new ByName())
                .withRootObject(values)
                .build();
    }

    @Override
    public TypeComparator getTypeComparator() {
        return new StandardTypeComparator() {
            @Override
            public int compare(@Nullable Object left, @Nullable Object right) {
                if (left == null || right == null) {
                    throw new ComparedWithNull();
                }
                return super.compare(left, right);
            }

            @Override
            public boolean canCompare(@Nullable Object left, @Nullable Object right) {
                return left != null && right != null && super.canCompare(left, right);
            }
        };
    }

    @Override
    public TypedValue getRootObject() {
        return simple.getRootObject();
    }

    @Override
    public List<PropertyAccessor> getPropertyAccessors() {
        return simple.getPropertyAccessors();
    }

    @Override
    public @Nullable BeanResolver getBeanResolver() {
        return null;
    }

    @Override
    public TypeLocator getTypeLocator() {
        return simple.getTypeLocator();
    }

    @Override
    public TypeConverter getTypeConverter() {
        return simple.getTypeConverter();
    }

    @Override
    public OperatorOverloader getOperatorOverloader() {
        return simple.getOperatorOverloader();
    }

    @Override
    public void setVariable(String name, @Nullable Object value) {
        simple.setVariable(name, value);
    }

    @Override
    public @Nullable Object lookupVariable(String name) {
        return simple.lookupVariable(name);
    }

    @Override
    public boolean isAssignmentEnabled() {
        return false;
    }

    private static final class ByName implements PropertyAccessor {

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
