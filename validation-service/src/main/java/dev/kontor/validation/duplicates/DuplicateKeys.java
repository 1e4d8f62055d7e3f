package dev.kontor.validation.duplicates;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds which key. The unique key of the table decides between documents that are checked at the same moment. */
@Repository
public class DuplicateKeys {

    private final JdbcClient jdbc;

    DuplicateKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the key for a document, in the surrounding transaction, and gives back any other it held. A document that
     * finds its key taken holds none.
     *
     * @return the document that holds the key instead; empty when this one does now
     */
    public Optional<UUID> claim(UUID document, DuplicateKey key) {
        releaseOthers(document, key);
        while (true) {
            // waits for a concurrent claim of the same key to commit or roll back
            if (insert(document, key)) {
                return Optional.empty();
            }
            Optional<UUID> holder = holder(key);
            if (holder.isPresent()) {
                return holder.filter(held -> !held.equals(document));
            }
        }
    }

    /** Gives back the key of a document that has lost its supplier, its number or its type. */
    public void release(UUID document) {
        jdbc.sql("DELETE FROM duplicate_key WHERE document_id = :document")
                .param("document", document)
                .update();
    }

    private void releaseOthers(UUID document, DuplicateKey key) {
        jdbc.sql("""
                        DELETE FROM duplicate_key
                        WHERE document_id = :document
                          AND (company, type_group, supplier, number) <> (:company, :group, :supplier, :number)
                        """)
                .param("document", document)
                .param("company", key.company())
                .param("group", key.group())
                .param("supplier", key.supplier())
                .param("number", key.number())
                .update();
    }

    private boolean insert(UUID document, DuplicateKey key) {
        return jdbc.sql("""
                        INSERT INTO duplicate_key (company, type_group, supplier, number, document_id)
                        VALUES (:company, :group, :supplier, :number, :document)
                        ON CONFLICT (company, type_group, supplier, number) DO NOTHING
                        """)
                        .param("company", key.company())
                        .param("group", key.group())
                        .param("supplier", key.supplier())
                        .param("number", key.number())
                        .param("document", document)
                        .update()
                == 1;
    }

    /** Empty when the holder gave it back between the two statements. */
    private Optional<UUID> holder(DuplicateKey key) {
        return jdbc.sql("""
                        SELECT document_id FROM duplicate_key
                        WHERE company = :company AND type_group = :group AND supplier = :supplier AND number = :number
                        """)
                .param("company", key.company())
                .param("group", key.group())
                .param("supplier", key.supplier())
                .param("number", key.number())
                .query(UUID.class)
                .optional();
    }
}
