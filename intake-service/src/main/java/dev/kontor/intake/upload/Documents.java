package dev.kontor.intake.upload;

import dev.kontor.intake.upload.StoredDocument.State;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of documents. */
@Repository
class Documents {

    private final JdbcClient jdbc;

    Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Claims bytes for a document, at most once per company. The unique key decides, also between simultaneous copies.
     *
     * @return the document that holds them: the given one, or the one that came first
     */
    UUID claim(String company, String sha256, UUID document) {
        return jdbc.sql("""
                INSERT INTO content (company, sha256, document_id) VALUES (:company, :sha256, :document)
                ON CONFLICT (company, sha256) DO UPDATE SET company = excluded.company
                RETURNING document_id
                """)
                .param("company", company)
                .param("sha256", sha256)
                .param("document", document)
                .query(UUID.class)
                .single();
    }

    void add(StoredDocument document) {
        jdbc.sql("""
                INSERT INTO document (id, company, state, duplicate_of, refusal, sha256, size, media_type, file_name,
                                      channel, external_reference, received_at)
                VALUES (:id, :company, :state, :duplicateOf, :refusal, :sha256, :size, :mediaType, :fileName,
                        :channel, :externalReference, :receivedAt)
                """)
                .param("id", document.id())
                .param("company", document.company())
                .param("state", document.state().name())
                .param("duplicateOf", document.duplicateOf())
                .param("refusal", document.refusal())
                .param("sha256", document.sha256())
                .param("size", document.size())
                .param("mediaType", document.mediaType())
                .param("fileName", document.fileName())
                .param("channel", document.channel())
                .param("externalReference", document.externalReference())
                .param("receivedAt", OffsetDateTime.ofInstant(document.receivedAt(), ZoneOffset.UTC))
                .update();
    }

    Optional<StoredDocument> find(UUID id) {
        return jdbc.sql("SELECT * FROM document WHERE id = :id")
                .param("id", id)
                .query((row, i) -> new StoredDocument(
                        row.getObject("id", UUID.class),
                        row.getString("company"),
                        State.valueOf(row.getString("state")),
                        row.getObject("duplicate_of", UUID.class),
                        row.getString("refusal"),
                        row.getString("sha256"),
                        row.getLong("size"),
                        row.getString("media_type"),
                        row.getString("file_name"),
                        row.getString("channel"),
                        row.getString("external_reference"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
