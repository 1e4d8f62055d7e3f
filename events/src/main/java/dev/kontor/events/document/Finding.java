package dev.kontor.events.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a check has to say about a document.
 *
 * @param code stable, upper snake case, listed in docs/errors.md
 * @param field the field it is about, null when it is about the whole
 * @param message one English sentence with the facts in it
 * @param rule of a published rule set that was broken, for example {@code BR-DE-15}; null for checks of our own
 * @param terms numbers of the business terms the rule is about, for example {@code BT-10}
 */
public record Finding(
        String code,
        Severity severity,
        @Nullable String field,
        String message,
        @Nullable String rule,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> terms) {

    @SuppressWarnings("ConstantValue") // absent in JSON
    public Finding {
        terms = terms == null ? List.of() : List.copyOf(terms);
    }

    /** A finding of a check of our own. */
    public Finding(String code, Severity severity, @Nullable String field, String message) {
        this(code, severity, field, message, null, List.of());
    }

    /** From bad to harmless; see invoice-law §11. */
    public enum Severity {
        /** Cannot be released. */
        BLOCK,
        /** A person has to say something first. */
        CLARIFY,
        /** Shown, stops nothing. */
        WARN,
        /** For the record. */
        INFO;

        /** Whether the document has to wait for a person. */
        public boolean stops() {
            return this == BLOCK || this == CLARIFY;
        }
    }
}
