package dev.kontor.validation;

import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.document.Content;
import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.extraction.ExtractionEvent;
import dev.kontor.events.extraction.ExtractionFailed;
import dev.kontor.events.extraction.FieldsExtracted;
import dev.kontor.kit.ident.Ids;
import dev.kontor.validation.clarification.OpenDossier;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Says what extraction says, straight to the handler, in the transaction the inbox would open. */
record Extraction(OpenDossier open, TransactionTemplate transaction, Ids ids) {

    UUID read(String company, Content content) {
        UUID document = ids.next();
        read(document, company, content);
        return document;
    }

    void read(UUID document, String company, Content content) {
        transaction.executeWithoutResult(
                status -> open.on(extracted(content), envelope(document, company, FieldsExtracted.class)));
    }

    UUID failed(String company) {
        UUID document = ids.next();
        transaction.executeWithoutResult(status -> open.on(
                new ExtractionFailed("NO_TEXT", "The page holds no text.", "person/eva", null),
                envelope(document, company, ExtractionFailed.class)));
        return document;
    }

    static FieldsExtracted extracted(Content content) {
        return new FieldsExtracted(content, "UBL", null, List.of(), "person/eva", "4711", null, null);
    }

    Envelope envelope(UUID document, String company, Class<? extends ExtractionEvent> type) {
        return new Envelope(
                ids.next(),
                EventCatalog.TYPES.of(type).name(),
                "/kontor/extraction",
                new DocumentId(document),
                1,
                Instant.parse("2026-03-02T10:00:00Z"),
                EventCatalog.TYPES.of(type).schema(),
                document,
                null,
                "service/extraction",
                company,
                null);
    }
}
