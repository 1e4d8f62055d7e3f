package dev.kontor.audit.log;

import dev.kontor.audit.keys.DataKey;
import dev.kontor.audit.keys.DataKeys;
import dev.kontor.audit.keys.SealContent;
import dev.kontor.tlog.entry.LeafEntry;
import dev.kontor.tlog.entry.PayloadCommitment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Encrypts entries and stores them, in one COPY. */
@Component
class InsertEntries {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COPY = """
            COPY log_entry (index, event_id, topic, subject, sequence, type, company, actor, recorded_at, headers, leaf,
                            key_id, sealed)
            FROM STDIN (FORMAT binary)
            """;
    private static final int COLUMNS = 13;

    private final JdbcTemplate jdbc;
    private final DataKeys keys;
    private final SecureRandom random = new SecureRandom();

    InsertEntries(JdbcTemplate jdbc, DataKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Gives their leaves, in order. */
    List<byte[]> insert(List<LogEntry> entries) {
        Map<String, DataKey> subjects = keys.toWrite(
                entries.stream().map(entry -> entry.position().subject()).collect(Collectors.toUnmodifiableSet()));
        byte[] salts = new byte[entries.size() * PayloadCommitment.SALT_LENGTH];
        random.nextBytes(salts);
        SealContent seal = new SealContent();
        PayloadCommitment commitment = new PayloadCommitment();
        CopyRows rows = new CopyRows();
        List<byte[]> leaves = new ArrayList<>(entries.size());
        for (LogEntry entry : entries) {
            byte[] salt = new byte[PayloadCommitment.SALT_LENGTH];
            System.arraycopy(salts, leaves.size() * salt.length, salt, 0, salt.length);
            commitment.salt(salt);
            commitment.payload(entry.body(), entry.body().length);
            LeafEntry leaf = AsLeaf.of(entry, commitment.hash());
            byte[] bytes = leaf.encode();
            leaves.add(bytes);
            DataKey key = Objects.requireNonNull(subjects.get(entry.position().subject()));
            rows.row(COLUMNS)
                    .bigint(entry.index())
                    .uuid(entry.eventId())
                    .text(entry.position().topic())
                    .text(entry.position().subject())
                    .bigint(entry.position().sequence())
                    .text(entry.type())
                    .text(entry.company())
                    .text(entry.actor())
                    .timestamptz(entry.recordedAt())
                    .jsonb(JSON.writeValueAsBytes(AsLeaf.others(entry, leaf)))
                    .bytea(bytes)
                    .uuid(key.id())
                    .bytea(seal.seal(key, salt, entry.body()));
        }
        copy(rows.end());
        return leaves;
    }

    private void copy(byte[] rows) {
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new ByteArrayInputStream(rows));
            } catch (IOException e) {
                throw new DataAccessResourceFailureException("the entries did not reach the database", e);
            }
        });
    }
}
