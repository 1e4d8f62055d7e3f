package dev.kontor.validation.clarification;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Finding;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.validation.Checked;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document in validation.
 *
 * @param content as read and corrected
 * @param readingFindings what reading noticed
 * @param correctedBy pseudonyms of those who entered fields, in order, each once
 * @param result of the last check; null before the first
 * @param version counts checks and corrections that changed something
 * @param since when it came into its state
 */
record Dossier(
        UUID id,
        String company,
        UUID correlationId,
        Content content,
        List<Finding> readingFindings,
        String submittedBy,
        List<String> correctedBy,
        @Nullable String costCenterHint,
        @Nullable Result result,
        long version,
        Instant since) {

    /** Where a document can be. */
    enum State {
        /** Nothing stopped it; it has been handed on and is no longer validation's to change. */
        PASSED,
        /** It waits for a person. */
        CLARIFICATION
    }

    /**
     * How a check ended.
     *
     * @param directoryRevision the revision of the directory that was asked
     * @param supplierOpen whether the directory's answer stopped the document
     */
    record Result(Checked checked, long directoryRevision, boolean supplierOpen) {

        State state() {
            return checked.findings().stream()
                            .anyMatch(finding -> finding.severity().stops())
                    ? State.CLARIFICATION
                    : State.PASSED;
        }
    }

    Dossier {
        readingFindings = List.copyOf(readingFindings);
        correctedBy = List.copyOf(correctedBy);
    }

    DocumentId subject() {
        return new DocumentId(id);
    }

    /** Whether a person may still change it. */
    boolean isInClarification() {
        return result != null && result.state() == State.CLARIFICATION;
    }

    Dossier corrected(Content corrected, List<Finding> remaining, String by) {
        return new Dossier(
                id,
                company,
                correlationId,
                corrected,
                remaining,
                submittedBy,
                Stream.concat(correctedBy.stream(), Stream.of(by)).distinct().toList(),
                costCenterHint,
                result,
                version,
                since);
    }

    /** The next version, with its result; waiting time goes on as long as it waits. */
    Dossier checked(Result next, Instant now) {
        boolean stays = result != null && result.state() == next.state();
        return new Dossier(
                id,
                company,
                correlationId,
                content,
                readingFindings,
                submittedBy,
                correctedBy,
                costCenterHint,
                next,
                version + 1,
                stays ? since : now);
    }
}
