package dev.kontor.extraction.document;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/documents/{id}/extraction}: what came of reading. */
@RestController
class ExtractionController {

    private final Extractions extractions;

    ExtractionController(Extractions extractions) {
        this.extractions = extractions;
    }

    @GetMapping("/api/v1/documents/{id}/extraction")
    @RolesAllowed({"clerk", "operator"})
    Extraction extraction(@PathVariable UUID id, Caller caller) {
        return extractions
                .find(id)
                .filter(extraction -> caller.mayAct(extraction.company()))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND, "no extraction of document " + id));
    }
}
