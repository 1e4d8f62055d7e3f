package dev.kontor.reporting.documents;

import static java.util.stream.Collectors.joining;

import dev.kontor.events.document.Finding;
import dev.kontor.events.validation.Checked;
import dev.kontor.events.validation.FieldsCorrected;
import dev.kontor.events.validation.ValidationEvent;
import dev.kontor.events.validation.ValidationFailed;
import dev.kontor.events.validation.ValidationPassed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last word of validation.
 *
 * @param passedAt when it passed last; null when it never did
 * @param reason codes of the findings that stop the document
 */
record ValidationFact(
        State state, @Nullable Instant passedAt, @Nullable String reason, Description description) {
    /** Whether a finding stops the document. */
    enum State {
        PASSED,
        FAILED
    }

    /** A correction says nothing by itself: another check follows. */
    static @Nullable ValidationFact next(@Nullable ValidationFact before, ValidationEvent event, Instant at) {
        return switch (event) {
            case ValidationPassed it -> new ValidationFact(State.PASSED, at, null, description(it.checked()));
            case ValidationFailed it ->
                new ValidationFact(
                        State.FAILED,
                        before == null ? null : before.passedAt(),
                        stopping(it.checked()),
                        description(it.checked()));
            case FieldsCorrected it -> before;
        };
    }

    private static Description description(Checked checked) {
        return Description.of(checked.content(), checked.supplier());
    }

    private static String stopping(Checked checked) {
        return checked.findings().stream()
                .filter(finding -> finding.severity().stops())
                .map(Finding::code)
                .distinct()
                .collect(joining(", "));
    }
}
