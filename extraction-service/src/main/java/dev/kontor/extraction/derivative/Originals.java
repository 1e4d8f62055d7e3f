package dev.kontor.extraction.derivative;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of documents that were read, as far as pictures are made of them. */
@Repository
class Originals {

    private final JdbcClient jdbc;

    Originals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty as well for a document that was read before its bytes were remembered. */
    Optional<Original> find(UUID documentId) {
        return jdbc.sql("""
                SELECT document_id, company, sha256, media_type FROM extraction
                WHERE document_id = :documentId AND sha256 IS NOT NULL
                """)
                .param("documentId", documentId)
                .query((row, i) -> new Original(
                        row.getObject("document_id", UUID.class),
                        row.getString("company"),
                        row.getString("sha256"),
                        row.getString("media_type")))
                .optional();
    }
}
