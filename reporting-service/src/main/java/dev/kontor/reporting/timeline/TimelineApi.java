package dev.kontor.reporting.timeline;

import static java.util.stream.Collectors.toSet;

import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Page;
import dev.kontor.kit.web.ProblemException;
import dev.kontor.reporting.documents.FindDocuments;
import dev.kontor.reporting.documents.ReportingProblem;
import dev.kontor.reporting.people.PersonNames;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Timelines by REST. */
@RestController
class TimelineApi {
    private final FindDocuments findDocuments;
    private final TimelineTable timeline;
    private final PersonNames names;

    TimelineApi(FindDocuments findDocuments, TimelineTable timeline, PersonNames names) {
        this.findDocuments = findDocuments;
        this.timeline = timeline;
        this.names = names;
    }

    /**
     * One line.
     *
     * @param actor pseudonym
     * @param actorName null when it is a machine or nobody knows the name
     */
    record Line(
            UUID eventId,
            Stage stage,
            String type,
            Instant at,
            String actor,
            @Nullable String actorName,
            String summary) {}

    /** All lines in the order of time, on one page. */
    @GetMapping("/api/v1/documents/{id}/timeline")
    @RolesAllowed({"employee", "clerk", "approver", "finance", "auditor", "integrator"})
    Page<Line> of(@PathVariable UUID id, Caller caller) {
        DocumentId document = new DocumentId(id);
        if (!findDocuments.isVisible(document, caller)) {
            throw new ProblemException(ReportingProblem.DOCUMENT_UNKNOWN, "No document has this id.");
        }
        List<Entry> entries = timeline.of(document);
        Map<String, String> known = names.of(entries.stream().map(Entry::actor).collect(toSet()));
        return new Page<>(
                entries.stream()
                        .map(it -> new Line(
                                it.eventId(),
                                it.stage(),
                                it.type(),
                                it.at(),
                                it.actor(),
                                known.get(it.actor()),
                                it.summary()))
                        .toList(),
                null);
    }
}
