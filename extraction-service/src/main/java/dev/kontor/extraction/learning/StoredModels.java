package dev.kontor.extraction.learning;

import dev.kontor.extraction.fields.FieldModel;
import dev.kontor.extraction.fields.Retrained;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every version of weights that was ever learned here, also those that were refused, with what proved them. None is changed
 * or deleted: they say what read the documents of their time.
 */
@Repository
public class StoredModels {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;

    public StoredModels(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A version that was found better.
     *
     * @param learnedUntil when the last document was confirmed that it has learned from
     */
    record Version(long number, Instant learnedUntil) {}

    /** False while another instance learns; otherwise until the transaction ends. */
    boolean lock() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(current_schema || ' field_model', 0))")
                .query(Boolean.class)
                .single();
    }

    /** What reads, unless a version is asked for; none of those that were learned from other weights than are shipped now. */
    Optional<Version> inUse() {
        return jdbc.sql(
                        "SELECT version, learned_until FROM field_model WHERE state = 'IN_USE' AND learned_from = :shipped")
                .param("shipped", FieldModel.shipped().version())
                .query((row, i) -> new Version(row.getLong("version"), instant(row)))
                .optional();
    }

    /** When the last document was confirmed that anything was learned from, with whatever result. */
    Instant learnedUntil() {
        return jdbc.sql("SELECT max(learned_until) FROM field_model WHERE learned_from = :shipped")
                .param("shipped", FieldModel.shipped().version())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }

    /** @throws IllegalStateException if there is no such version */
    FieldModel read(long version) {
        byte[] model = jdbc.sql("SELECT model FROM field_model WHERE version = :version")
                .param("version", version)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("there is no version " + version + " of the weights"));
        try {
            return FieldModel.read(String.valueOf(version), new ByteArrayInputStream(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts a version on record; one that is not refused takes the place of the one in use.
     *
     * @return its number
     */
    long keep(Retrained made, Instant learnedUntil) {
        boolean used = made.refusal().isEmpty();
        if (used) {
            jdbc.sql("UPDATE field_model SET state = 'SUPERSEDED' WHERE state = 'IN_USE'")
                    .update();
        }
        return jdbc.sql("""
                        INSERT INTO field_model
                            (state, refusal, learned_from, learned_until, made_at, with_shipped, with_used, model)
                        VALUES (:state, :refusal, :learnedFrom, :learnedUntil, :madeAt, CAST(:withShipped AS jsonb),
                            CAST(:withUsed AS jsonb), :model)
                        RETURNING version
                        """)
                .param("state", used ? "IN_USE" : "REFUSED")
                .param("refusal", made.refusal().map(Enum::name).orElse(null))
                .param("learnedFrom", FieldModel.shipped().version())
                .param("learnedUntil", OffsetDateTime.ofInstant(learnedUntil, ZoneOffset.UTC))
                .param("madeAt", OffsetDateTime.now(clock))
                .param("withShipped", JSON.writeValueAsString(made.withShipped()))
                .param("withUsed", JSON.writeValueAsString(made.withUsed()))
                .param("model", bytes(made.model()))
                .query(Long.class)
                .single();
    }

    private static byte[] bytes(FieldModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            model.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("learned_until", OffsetDateTime.class).toInstant();
    }
}
