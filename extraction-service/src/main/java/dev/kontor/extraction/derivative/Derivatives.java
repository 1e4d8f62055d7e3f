package dev.kontor.extraction.derivative;

import dev.kontor.extraction.derivative.Derivative.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was made of documents. */
@Repository
class Derivatives {

    private final JdbcClient jdbc;

    Derivatives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last one made of a page stands. */
    void record(UUID documentId, Collection<Derivative> derivatives) {
        for (Derivative derivative : derivatives) {
            jdbc.sql("""
                    INSERT INTO derivative (document_id, page, kind, sha256, width, height)
                    VALUES (:documentId, :page, :kind, :sha256, :width, :height)
                    ON CONFLICT (document_id, page, kind) DO UPDATE SET
                        sha256 = excluded.sha256, width = excluded.width, height = excluded.height
                    """)
                    .param("documentId", documentId)
                    .param("page", derivative.page())
                    .param("kind", derivative.kind().name())
                    .param("sha256", derivative.sha256())
                    .param("width", derivative.width())
                    .param("height", derivative.height())
                    .update();
        }
    }

    List<Derivative> of(UUID documentId) {
        return jdbc.sql("SELECT * FROM derivative WHERE document_id = :documentId ORDER BY page, kind")
                .param("documentId", documentId)
                .query((row, i) -> new Derivative(
                        row.getInt("page"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("sha256"),
                        row.getDouble("width"),
                        row.getDouble("height")))
                .list();
    }

    Optional<Derivative> find(UUID documentId, int page, Kind kind) {
        return of(documentId).stream()
                .filter(derivative -> derivative.page() == page && derivative.kind() == kind)
                .findFirst();
    }
}
