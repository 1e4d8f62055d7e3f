package dev.kontor.reporting.documents;

import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Cursor;
import dev.kontor.kit.web.EntityTag;
import dev.kontor.kit.web.Page;
import dev.kontor.kit.web.ProblemException;
import dev.kontor.reporting.documents.FindDocuments.Filter;
import dev.kontor.reporting.documents.FindDocuments.Position;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Documents by REST. */
@RestController
@RequestMapping("/api/v1")
class DocumentsApi {
    private static final Position NEWEST = new Position(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    private final FindDocuments findDocuments;
    private final JsonMapper json;

    DocumentsApi(FindDocuments findDocuments, JsonMapper json) {
        this.findDocuments = findDocuments;
        this.json = json;
    }

    /** The newest first. */
    @GetMapping("/documents")
    @RolesAllowed({"employee", "clerk", "approver", "finance", "auditor", "integrator"})
    Page<DocumentView> list(
            @RequestParam(required = false) @Nullable String company,
            @RequestParam(required = false) @Nullable DocumentStatus status,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String supplier,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        int size = Page.size(limit);
        List<DocumentView> rows =
                findDocuments.list(new Filter(company, status, type, supplier), caller, position(cursor), size + 1);
        return Page.of(
                rows,
                size,
                last -> Cursor.encode(last.receivedAt().toString(), last.id().toString()));
    }

    @GetMapping("/documents/{id}")
    @RolesAllowed({"employee", "clerk", "approver", "finance", "auditor", "integrator"})
    ResponseEntity<DocumentDetail> one(@PathVariable UUID id, Caller caller) {
        DocumentDetail shown = findDocuments
                .one(new DocumentId(id), caller)
                .orElseThrow(() -> new ProblemException(ReportingProblem.DOCUMENT_UNKNOWN, "No document has this id."));
        return ResponseEntity.ok().eTag(EntityTag.of(shown, json)).body(shown);
    }

    /** How many documents stand where. */
    @GetMapping("/counts")
    @RolesAllowed({"employee", "clerk", "approver", "finance", "auditor", "integrator"})
    Map<DocumentStatus, Long> counts(@RequestParam(required = false) @Nullable String company, Caller caller) {
        return findDocuments.counts(company, caller);
    }

    private static Position position(@Nullable String cursor) {
        return Cursor.read(
                cursor, 2, NEWEST, key -> new Position(Instant.parse(key.getFirst()), UUID.fromString(key.getLast())));
    }
}
