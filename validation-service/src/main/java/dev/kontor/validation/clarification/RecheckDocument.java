package dev.kontor.validation.clarification;

import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.EntityTag;
import dev.kontor.kit.web.IfMatch;
import dev.kontor.kit.web.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks a waiting document again because the world has changed: a supplier was added, a day has passed. */
@Component
class RecheckDocument {

    private static final String SERVICE = "validation";

    private final Clarifications clarifications;
    private final Dossiers dossiers;
    private final CheckDocument checkDocument;

    RecheckDocument(Clarifications clarifications, Dossiers dossiers, CheckDocument checkDocument) {
        this.clarifications = clarifications;
        this.dossiers = dossiers;
        this.checkDocument = checkDocument;
    }

    /**
     * At a person's wish; publishes only what is new.
     *
     * @param seen the version the clerk saw; nothing when it does not matter
     * @throws ProblemException DOCUMENT_NOT_FOUND, NOT_IN_CLARIFICATION, PRECONDITION_FAILED
     */
    @Transactional
    public Dossier onDemand(UUID document, IfMatch seen, Caller caller) {
        Dossier dossier = clarifications.lock(document, caller);
        seen.check(EntityTag.of(dossier.version()));
        return checkDocument.again(dossier, Cause.of(caller, dossier.company(), dossier.correlationId()));
    }

    /** Of its own accord; does nothing if the document waits no longer. */
    @Transactional
    public void unasked(UUID document) {
        dossiers.lock(document)
                .filter(Dossier::isInClarification)
                .ifPresent(dossier ->
                        checkDocument.again(dossier, Cause.of(SERVICE, dossier.company(), dossier.correlationId())));
    }
}
