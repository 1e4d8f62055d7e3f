package dev.kontor.events.contract;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The families whose members carry a {@code kind}. */
final class Kinds {

    private Kinds() {}

    static boolean isFamily(Class<?> type) {
        return type.isInterface() && type.isAnnotationPresent(JsonSubTypes.class);
    }

    static List<Class<?>> members(Class<?> family) {
        return Arrays.<Class<?>>asList(family.getPermittedSubclasses());
    }

    /** Null when the class is of no family. */
    static @Nullable String of(Class<?> member) {
        for (Class<?> family : member.getInterfaces()) {
            JsonSubTypes types = family.getAnnotation(JsonSubTypes.class);
            if (types != null) {
                return Arrays.stream(types.value())
                        .filter(type -> type.value() == member)
                        .map(JsonSubTypes.Type::name)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no kind is declared for " + member));
            }
        }
        return null;
    }
}
