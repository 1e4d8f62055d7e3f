package dev.kontor.extraction.document;

import dev.kontor.events.intake.DocumentReceived;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what came of reading; the last reading of a document stands. */
@Repository
class Extractions {

    private final JdbcClient jdbc;

    Extractions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param received tells where the bytes are, so that its pages can be drawn later */
    void record(Extraction extraction, DocumentReceived received) {
        jdbc.sql("""
                INSERT INTO extraction (document_id, company, type, syntax, failed_code, extracted_at, millis, sha256, media_type)
                VALUES (:documentId, :company, :type, :syntax, :failedCode, :extractedAt, :millis, :sha256, :mediaType)
                ON CONFLICT (document_id) DO UPDATE SET
                    type = excluded.type, syntax = excluded.syntax, failed_code = excluded.failed_code,
                    extracted_at = excluded.extracted_at, millis = excluded.millis,
                    sha256 = excluded.sha256, media_type = excluded.media_type
                """)
                .param("documentId", extraction.documentId())
                .param("company", extraction.company())
                .param("type", extraction.type())
                .param("syntax", extraction.syntax())
                .param("failedCode", extraction.failedCode())
                .param("extractedAt", OffsetDateTime.ofInstant(extraction.extractedAt(), ZoneOffset.UTC))
                .param("millis", extraction.millis())
                .param("sha256", received.sha256())
                .param("mediaType", received.mediaType())
                .update();
    }

    Optional<Extraction> find(UUID documentId) {
        return jdbc.sql("SELECT * FROM extraction WHERE document_id = :documentId")
                .param("documentId", documentId)
                .query((row, i) -> new Extraction(
                        row.getObject("document_id", UUID.class),
                        row.getString("company"),
                        row.getString("type"),
                        row.getString("syntax"),
                        row.getString("failed_code"),
                        row.getObject("extracted_at", OffsetDateTime.class).toInstant(),
                        row.getLong("millis")))
                .optional();
    }
}
