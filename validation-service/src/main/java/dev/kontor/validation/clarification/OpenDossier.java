package dev.kontor.validation.clarification;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.extraction.ExtractionFailed;
import dev.kontor.events.extraction.FieldsExtracted;
import dev.kontor.kit.outbox.Cause;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what extraction read, and checks it. */
@Component
public class OpenDossier {

    private static final String SERVICE = "validation";

    private final Dossiers dossiers;
    private final CheckDocument checkDocument;

    OpenDossier(Dossiers dossiers, CheckDocument checkDocument) {
        this.dossiers = dossiers;
        this.checkDocument = checkDocument;
    }

    /** Reads again replace what was read before; corrections of the earlier reading are gone with it. */
    public void on(FieldsExtracted event, Envelope envelope) {
        open(envelope, event.content(), event.findings(), event.submittedBy(), event.costCenterHint());
    }

    /** The document waits for a person who enters its type and its fields. */
    public void on(ExtractionFailed event, Envelope envelope) {
        Finding unread = new Finding(event.code(), Severity.CLARIFY, null, event.reason());
        open(envelope, Content.unreadable(), List.of(unread), event.submittedBy(), event.costCenterHint());
    }

    private void open(
            Envelope envelope,
            Content content,
            List<Finding> findings,
            String submittedBy,
            @Nullable String costCenterHint) {
        if (!(envelope.subject() instanceof DocumentId document)) {
            throw new IllegalArgumentException("extraction speaks of documents, not of " + envelope.subject());
        }
        Optional<Dossier> present = dossiers.lock(document.id());
        Dossier dossier = new Dossier(
                document.id(),
                envelope.company(),
                envelope.correlationId(),
                content,
                findings,
                submittedBy,
                present.map(Dossier::correctedBy).orElse(List.of()),
                costCenterHint,
                present.map(Dossier::result).orElse(null),
                present.map(Dossier::version).orElse(0L),
                envelope.time());
        checkDocument.now(dossier, Cause.of(envelope, SERVICE));
    }
}
