package dev.kontor.reporting.documents;

import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Cursor;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents by REST. */
@RestController
@RequestMapping("/api/v1")
class DocumentsApi {
    private static final Position NEWEST = new Position(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    private final FindDocuments findDocuments;

    DocumentsApi(FindDocuments findDocuments) {
        this.findDocuments = findDocuments;
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
    DocumentDetail one(@PathVariable UUID id, Caller caller) {
        return findDocuments
                .one(new DocumentId(id), caller)
                .orElseThrow(() -> new ProblemException(ReportingProblem.DOCUMENT_UNKNOWN, "No document has this id."));
    }

    /** How many documents stand where. */
    @GetMapping("/counts")
    @RolesAllowed({"employee", "clerk", "approver", "finance", "auditor", "integrator"})
    Map<DocumentStatus, Long> counts(@RequestParam(required = false) @Nullable String company, Caller caller) {
        return findDocuments.counts(company, caller);
    }

    private static Position position(@Nullable String cursor) {
        if (cursor == null) {
            return NEWEST;
        }
        List<String> parts = Cursor.decode(cursor, 2);
        return new Position(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
    }
}
