package dev.kontor.validation.clarification;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Dossiers as a caller may have them: those of other companies do not exist. */
@Component
class Clarifications {

    private final Dossiers dossiers;

    Clarifications(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** @throws ProblemException DOCUMENT_NOT_FOUND */
    Dossier find(UUID document, Caller caller) {
        return dossiers.find(document)
                .filter(dossier -> caller.mayAct(dossier.company()))
                .orElseThrow(() -> notFound(document));
    }

    /**
     * The dossier, waiting, and for this transaction alone.
     *
     * @throws ProblemException DOCUMENT_NOT_FOUND, NOT_IN_CLARIFICATION
     */
    Dossier lock(UUID document, Caller caller) {
        Dossier dossier = dossiers.lock(document)
                .filter(found -> caller.mayAct(found.company()))
                .orElseThrow(() -> notFound(document));
        if (!dossier.isInClarification()) {
            throw new ProblemException(
                    ClarificationProblem.NOT_IN_CLARIFICATION, "Document " + document + " has passed its checks.");
        }
        return dossier;
    }

    private static ProblemException notFound(UUID document) {
        return new ProblemException(
                ClarificationProblem.DOCUMENT_NOT_FOUND, "Validation has no document " + document + ".");
    }
}
