package dev.kontor.validation.clarification;

import dev.kontor.events.types.DocumentType;
import dev.kontor.events.types.DocumentTypes;
import dev.kontor.events.validation.FieldsCorrected;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.EntityTag;
import dev.kontor.kit.web.IfMatch;
import dev.kontor.kit.web.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A clerk corrects fields of a document that waits; it is checked again at once. */
@Component
class CorrectFields {

    private final Clarifications clarifications;
    private final DocumentTypes types;
    private final CheckDocument checkDocument;
    private final Outbox outbox;

    CorrectFields(Clarifications clarifications, DocumentTypes types, CheckDocument checkDocument, Outbox outbox) {
        this.clarifications = clarifications;
        this.types = types;
        this.checkDocument = checkDocument;
        this.outbox = outbox;
    }

    /**
     * Corrects and checks again.
     *
     * @param seen the version the clerk saw; nothing when it does not matter
     * @throws ProblemException DOCUMENT_NOT_FOUND, NOT_IN_CLARIFICATION, PRECONDITION_FAILED, UNKNOWN_DOCUMENT_TYPE or
     *     UNKNOWN_FIELD
     */
    @Transactional
    public Dossier of(UUID document, Correction correction, @Nullable String reason, IfMatch seen, Caller caller) {
        Dossier dossier = clarifications.lock(document, caller);
        seen.check(EntityTag.of(dossier.version()));
        requireDeclared(dossier, correction);
        Dossier corrected = dossier.corrected(
                correction.applyTo(dossier.content()), correction.settle(dossier.readingFindings()), caller.actor());
        Cause cause = Cause.of(caller, dossier.company(), dossier.correlationId());
        outbox.append(
                cause,
                dossier.subject(),
                new FieldsCorrected(correction.against(dossier.content()), reason, caller.actor()));
        return checkDocument.now(corrected, cause);
    }

    private void requireDeclared(Dossier dossier, Correction correction) {
        @Nullable String entered = correction.documentType();
        String name = entered == null ? dossier.content().documentType() : entered;
        DocumentType type = types.named(name)
                .orElseThrow(() -> new ProblemException(
                        ClarificationProblem.UNKNOWN_DOCUMENT_TYPE, "No document type \"" + name + "\" is declared."));
        for (String field : correction.changes().keySet()) {
            if (!type.schema().path("properties").has(field)) {
                throw new ProblemException(
                        ClarificationProblem.UNKNOWN_FIELD,
                        "Document type " + name + " has no field \"" + field + "\".");
            }
        }
    }
}
