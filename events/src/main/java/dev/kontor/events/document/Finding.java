package dev.kontor.events.document;

import org.jspecify.annotations.Nullable;

/**
 * Something a check has to say about a document.
 *
 * @param code stable, upper snake case, listed in docs/errors.md
 * @param field the field it is about, null when it is about the whole
 * @param message one English sentence with the facts in it
 */
public record Finding(
        String code, Severity severity, @Nullable String field, String message) {

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
