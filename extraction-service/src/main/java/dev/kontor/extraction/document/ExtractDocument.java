package dev.kontor.extraction.document;

import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.extraction.ExtractionFailed;
import dev.kontor.events.extraction.FieldsExtracted;
import dev.kontor.events.intake.DocumentReceived;
import dev.kontor.events.types.DocumentType;
import dev.kontor.events.types.DocumentTypes;
import dev.kontor.extraction.derivative.KeepScan;
import dev.kontor.extraction.fields.FieldsByCompany;
import dev.kontor.extraction.fields.ReadFields;
import dev.kontor.extraction.guard.ReadingHalted;
import dev.kontor.extraction.reading.Reading;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Unread;
import dev.kontor.extraction.suppliers.IdentifySupplier;
import dev.kontor.kit.blob.BlobStore;
import dev.kontor.kit.inbox.Unavailable;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a document that was received and publishes what it says, or that it could not be read. */
@Component
public class ExtractDocument {

    private final BlobStore blobs;
    private final ReadDocument read;
    private final FieldsByCompany fields;
    private final ReviewReading review;
    private final DocumentTypes types;
    private final Extractions extractions;
    private final IdentifySupplier identify;
    private final KeepScan keepScan;
    private final Outbox outbox;
    private final Clock clock;

    ExtractDocument(
            BlobStore blobs,
            ReadDocument read,
            FieldsByCompany fields,
            ReviewReading review,
            DocumentTypes types,
            Extractions extractions,
            IdentifySupplier identify,
            KeepScan keepScan,
            Outbox outbox,
            Clock clock) {
        this.blobs = blobs;
        this.read = read;
        this.fields = fields;
        this.review = review;
        this.types = types;
        this.extractions = extractions;
        this.identify = identify;
        this.keepScan = keepScan;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Bad bytes are a result, not an error.
     *
     * @throws IllegalStateException if the bytes are not in the store
     * @throws Unavailable if the store, or any document at all, cannot be read for now
     */
    public void on(DocumentReceived received, Envelope envelope) {
        Instant start = clock.instant();
        String declared = received.declaredType();
        DocumentType type = declared == null ? null : types.named(declared).orElse(null);
        UUID document = ((DocumentId) envelope.subject()).id();
        KeepScan.Pages scanned = keepScan.pages();
        ReadFields own = fields.of(envelope.company());
        Reading reading = review.of(reading(received, type, own, scanned), document, envelope.company(), own);
        extractions.record(extraction(document, envelope.company(), reading, start), received);
        keepScan.record(document, scanned);
        outbox.append(
                Cause.of(envelope, "extraction"),
                envelope.subject(),
                event(reading, received, envelope.company(), own));
    }

    private Reading reading(
            DocumentReceived received, @Nullable DocumentType declared, ReadFields own, KeepScan.Pages scanned) {
        try {
            return read.read(bytes(received.sha256()), received.mediaType(), declared, own, scanned);
        } catch (ReadingHalted e) {
            throw new Unavailable("nothing is read for now", e);
        }
    }

    private byte[] bytes(String sha256) {
        try (InputStream in = blobs.open(sha256)) {
            return in.readAllBytes();
        } catch (FileNotFoundException e) {
            throw new IllegalStateException("the bytes are not in the store: " + sha256, e);
        } catch (IOException e) {
            throw new Unavailable("the blob store cannot be read", e);
        }
    }

    private Extraction extraction(UUID id, String company, Reading reading, Instant start) {
        Instant end = clock.instant();
        long millis = Duration.between(start, end).toMillis();
        return switch (reading) {
            case Read done ->
                new Extraction(
                        id,
                        company,
                        done.content().documentType(),
                        done.syntax().name(),
                        null,
                        end,
                        millis);
            case Unread unread ->
                new Extraction(id, company, null, null, unread.code().name(), end, millis);
        };
    }

    private Event event(Reading reading, DocumentReceived received, String company, ReadFields own) {
        return switch (reading) {
            case Read done ->
                new FieldsExtracted(
                        done.content(),
                        done.syntax().name(),
                        done.specification(),
                        done.findings(),
                        received.submittedBy(),
                        received.costCenterHint(),
                        identify.of(company, done.content(), done.pages()),
                        done.syntax().isPages() ? own.version() : null);
            case Unread unread ->
                new ExtractionFailed(
                        unread.code().name(), unread.reason(), received.submittedBy(), received.costCenterHint());
        };
    }
}
