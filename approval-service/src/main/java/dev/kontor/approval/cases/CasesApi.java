package dev.kontor.approval.cases;

import dev.kontor.approval.cases.DecideStep.Answer;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Cursor;
import dev.kontor.kit.web.EntityTag;
import dev.kontor.kit.web.Idempotency;
import dev.kontor.kit.web.IfMatch;
import dev.kontor.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Approval cases by REST. */
@RestController
@RequestMapping("/api/v1/cases")
class CasesApi {

    /** Where the list goes on. */
    private record Place(Instant requestedAt, UUID document) {
        static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

        static Place of(List<String> key) {
            return new Place(Instant.parse(key.getFirst()), UUID.fromString(key.getLast()));
        }
    }

    private final CaseTable cases;
    private final ShowCase showCase;
    private final DecideStep decideStep;
    private final Idempotency idempotency;
    private final JsonMapper json;

    CasesApi(CaseTable cases, ShowCase showCase, DecideStep decideStep, Idempotency idempotency, JsonMapper json) {
        this.cases = cases;
        this.showCase = showCase;
        this.decideStep = decideStep;
        this.idempotency = idempotency;
        this.json = json;
    }

    /** Where a case stands after a decision. */
    record Standing(UUID documentId, CaseState state, int step, int steps) {
        static Standing of(ApprovalCase it) {
            return new Standing(
                    it.document().id(),
                    it.state(),
                    it.step(),
                    it.route().steps().size());
        }
    }

    /** Open cases the caller may decide, longest waiting first. */
    @GetMapping
    @RolesAllowed("approver")
    Page<CaseItem> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        int size = Page.size(limit);
        Place after = Cursor.read(cursor, 2, Place.START, Place::of);
        List<ApprovalCase> found = cases.decidableBy(
                caller.person(),
                caller.seesAllCompanies(),
                caller.companies(),
                after.requestedAt(),
                after.document(),
                size + 1);
        return Page.of(found.stream().map(CaseItem::of).toList(), size, CasesApi::cursor);
    }

    @GetMapping("/{documentId}")
    @RolesAllowed({"approver", "clerk", "auditor"})
    ResponseEntity<CaseDetail> one(@PathVariable UUID documentId, Caller caller) {
        CaseDetail shown = showCase.of(new DocumentId(documentId), caller);
        return ResponseEntity.ok().eTag(EntityTag.of(shown, json)).body(shown);
    }

    @PostMapping("/{documentId}/decisions")
    @RolesAllowed("approver")
    ResponseEntity<Standing> decide(
            @PathVariable UUID documentId,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            IfMatch ifMatch,
            @RequestBody Answer answer,
            Caller caller) {
        return idempotency.once(key, caller, "decisions " + documentId + " " + ifMatch + " " + answer, () -> {
            DocumentId document = new DocumentId(documentId);
            if (ifMatch.given()) {
                cases.lock(document);
                ifMatch.check(EntityTag.of(showCase.of(document, caller), json));
            }
            ApprovalCase after = decideStep.of(document, answer, caller);
            return ResponseEntity.ok(Standing.of(after));
        });
    }

    private static String cursor(CaseItem last) {
        return Cursor.encode(last.requestedAt().toString(), last.documentId().toString());
    }
}
