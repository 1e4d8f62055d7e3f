package dev.kontor.intake.upload;

import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.intake.DocumentDuplicated;
import dev.kontor.events.intake.DocumentReceived;
import dev.kontor.events.intake.DocumentRefused;
import dev.kontor.intake.upload.Inspection.Accepted;
import dev.kontor.intake.upload.Inspection.Refused;
import dev.kontor.intake.upload.StoredDocument.State;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.kit.security.Caller;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Puts a document on record: received, a duplicate of one that is here, or refused. The bytes are on durable storage
 * before this is called; the answer goes out after its transaction.
 */
@Component
class ReceiveDocument {

    private final Documents documents;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    ReceiveDocument(Documents documents, Outbox outbox, Ids ids, Clock clock) {
        this.documents = documents;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Must run in a transaction. */
    StoredDocument receive(Upload upload, Inspection inspection, Caller caller) {
        UUID id = ids.next();
        Cause cause = Cause.of(caller, upload.company(), id);
        return switch (inspection) {
            case Refused refused -> refuse(id, upload, refused, cause);
            case Accepted accepted -> accept(id, upload, accepted, cause);
        };
    }

    private StoredDocument accept(UUID id, Upload upload, Accepted accepted, Cause cause) {
        String sha256 = upload.storedSha256();
        Metadata metadata = upload.metadata();
        // two people may hand in the same form; the same bytes of a document are the same document
        UUID holder = metadata.documentType() == null ? documents.claim(upload.company(), sha256, id) : id;
        boolean first = holder.equals(id);
        StoredDocument document = new StoredDocument(
                id,
                upload.company(),
                first ? State.RECEIVED : State.DUPLICATE,
                first ? null : holder,
                null,
                sha256,
                upload.size(),
                accepted.mediaType(),
                upload.fileName(),
                metadata.channelOrDefault(),
                metadata.externalReference(),
                clock.instant());
        documents.add(document);
        outbox.append(
                cause,
                new DocumentId(id),
                first
                        ? new DocumentReceived(
                                sha256,
                                upload.size(),
                                accepted.mediaType(),
                                upload.fileName(),
                                document.channel(),
                                metadata.documentType(),
                                metadata.externalReference(),
                                metadata.costCenter(),
                                cause.actor())
                        : new DocumentDuplicated(
                                new DocumentId(holder),
                                sha256,
                                upload.size(),
                                accepted.mediaType(),
                                upload.fileName(),
                                document.channel(),
                                metadata.externalReference(),
                                cause.actor()));
        return document;
    }

    private StoredDocument refuse(UUID id, Upload upload, Refused refused, Cause cause) {
        Metadata metadata = upload.metadata();
        StoredDocument document = new StoredDocument(
                id,
                upload.company(),
                State.REFUSED,
                null,
                refused.code().code(),
                upload.sha256(),
                upload.size(),
                refused.mediaType(),
                upload.fileName(),
                metadata.channelOrDefault(),
                metadata.externalReference(),
                clock.instant());
        documents.add(document);
        outbox.append(
                cause,
                new DocumentId(id),
                new DocumentRefused(
                        refused.code().code(),
                        refused.reason(),
                        upload.sha256(),
                        upload.size(),
                        refused.mediaType(),
                        upload.fileName(),
                        document.channel(),
                        metadata.externalReference(),
                        cause.actor()));
        return document;
    }
}
