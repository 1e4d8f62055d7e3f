package dev.kontor.approval.cases;

import dev.kontor.approval.cases.DecideStep.Answer;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Cursor;
import dev.kontor.kit.web.Idempotency;
import dev.kontor.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
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

/** Approval cases by REST. */
@RestController
@RequestMapping("/api/v1/cases")
class CasesApi {
    private static final List<String> START = List.of(Instant.EPOCH.toString(), new UUID(0, 0).toString());

    private final CaseTable cases;
    private final ShowCase showCase;
    private final DecideStep decideStep;
    private final Idempotency idempotency;

    CasesApi(CaseTable cases, ShowCase showCase, DecideStep decideStep, Idempotency idempotency) {
        this.cases = cases;
        this.showCase = showCase;
        this.decideStep = decideStep;
        this.idempotency = idempotency;
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
        List<String> position = cursor == null ? START : Cursor.decode(cursor, 2);
        List<ApprovalCase> found = cases.decidableBy(
                caller.person(),
                caller.seesAllCompanies(),
                caller.companies(),
                Instant.parse(position.get(0)),
                UUID.fromString(position.get(1)),
                size + 1);
        return Page.of(found.stream().map(CaseItem::of).toList(), size, CasesApi::cursor);
    }

    @GetMapping("/{documentId}")
    @RolesAllowed({"approver", "clerk", "auditor"})
    CaseDetail one(@PathVariable UUID documentId, Caller caller) {
        return showCase.of(new DocumentId(documentId), caller);
    }

    @PostMapping("/{documentId}/decisions")
    @RolesAllowed("approver")
    ResponseEntity<?> decide(
            @PathVariable UUID documentId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Answer answer,
            Caller caller) {
        return idempotency.once(key, caller, "decisions " + DigestUtils.sha256Hex(documentId + " " + answer), () -> {
            ApprovalCase after = decideStep.of(new DocumentId(documentId), answer, caller);
            return ResponseEntity.ok(Standing.of(after));
        });
    }

    private static String cursor(CaseItem last) {
        return Cursor.encode(last.requestedAt().toString(), last.documentId().toString());
    }
}
