package dev.kontor.validation.clarification;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Cursor;
import dev.kontor.kit.web.EntityTag;
import dev.kontor.kit.web.Idempotency;
import dev.kontor.kit.web.IfMatch;
import dev.kontor.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

/** What waits for a person, how a document stands, and what a clerk can do about it. */
@RestController
@RequestMapping("/api/v1")
class ClarificationController {

    /** Where the list of those that wait goes on. */
    private record Place(Instant since, UUID document) {
        static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

        static Place of(List<String> key) {
            return new Place(Instant.parse(key.getFirst()), UUID.fromString(key.getLast()));
        }
    }

    /** What a clerk sends. */
    record CorrectionBody(
            @Nullable String documentType,
            @Nullable Map<String, @Nullable String> changes,
            @Nullable String reason) {

        Correction correction() {
            return new Correction(documentType, changes == null ? Map.of() : changes);
        }
    }

    private final Dossiers dossiers;
    private final Clarifications clarifications;
    private final CorrectFields correctFields;
    private final RecheckDocument recheckDocument;
    private final Idempotency idempotency;

    ClarificationController(
            Dossiers dossiers,
            Clarifications clarifications,
            CorrectFields correctFields,
            RecheckDocument recheckDocument,
            Idempotency idempotency) {
        this.dossiers = dossiers;
        this.clarifications = clarifications;
        this.correctFields = correctFields;
        this.recheckDocument = recheckDocument;
        this.idempotency = idempotency;
    }

    /** Longest waiting first. */
    @GetMapping("/clarifications")
    @RolesAllowed({"clerk", "finance", "auditor"})
    Page<ValidationView> waiting(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        int size = Page.size(limit);
        Place after = Cursor.read(cursor, 2, Place.START, Place::of);
        List<Dossier> found = dossiers.waiting(
                caller.seesAllCompanies(), caller.companies(), after.since(), after.document(), size + 1);
        return Page.of(
                found.stream().map(ValidationView::of).toList(),
                size,
                last -> Cursor.encode(last.since().toString(), last.documentId().toString()));
    }

    @GetMapping("/documents/{id}/validation")
    @RolesAllowed({"clerk", "approver", "finance", "auditor"})
    ResponseEntity<ValidationView> one(@PathVariable UUID id, Caller caller) {
        return answer(clarifications.find(id, caller));
    }

    @PostMapping("/documents/{id}/corrections")
    @RolesAllowed("clerk")
    ResponseEntity<ValidationView> correct(
            @PathVariable UUID id,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            IfMatch ifMatch,
            @RequestBody CorrectionBody body,
            Caller caller) {
        return idempotency.once(
                key,
                caller,
                "corrections " + id + " " + ifMatch + " " + body,
                () -> answer(correctFields.of(id, body.correction(), body.reason(), ifMatch, caller)));
    }

    @PostMapping("/documents/{id}/recheck")
    @RolesAllowed("clerk")
    ResponseEntity<ValidationView> recheck(
            @PathVariable UUID id,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            IfMatch ifMatch,
            Caller caller) {
        return idempotency.once(
                key,
                caller,
                "recheck " + id + " " + ifMatch,
                () -> answer(recheckDocument.onDemand(id, ifMatch, caller)));
    }

    private static ResponseEntity<ValidationView> answer(Dossier dossier) {
        return ResponseEntity.ok().eTag(EntityTag.of(dossier.version())).body(ValidationView.of(dossier));
    }
}
