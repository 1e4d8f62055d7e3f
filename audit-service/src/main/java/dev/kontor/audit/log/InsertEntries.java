package dev.kontor.audit.log;

import dev.kontor.audit.keys.DataKey;
import dev.kontor.audit.keys.DataKeys;
import dev.kontor.audit.keys.SealContent;
import dev.kontor.tlog.entry.LeafEntry;
import dev.kontor.tlog.entry.PayloadCommitment;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Encrypts entries and stores them, in one COPY: while the one is at an entry, the database is at those before it. */
@Component
class InsertEntries {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COPY = """
            COPY log_entry (index, event_id, topic, subject, sequence, type, company, actor, recorded_at, headers, leaf,
                            key_id, sealed)
            FROM STDIN (FORMAT binary)
            """;
    private static final int COLUMNS = 13;

    /** In bytes: what is handed to the database at a time. */
    private static final int PIECE = 1 << 16;

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
        return Objects.requireNonNull(jdbc.execute((ConnectionCallback<List<byte[]>>)
                connection -> copy(entries, subjects, connection.unwrap(PGConnection.class))));
    }

    private List<byte[]> copy(List<LogEntry> entries, Map<String, DataKey> subjects, PGConnection connection)
            throws SQLException {
        PGCopyOutputStream copy = new PGCopyOutputStream(connection, COPY, PIECE);
        try {
            List<byte[]> leaves = write(entries, subjects, new CopyRows(copy));
            copy.endCopy();
            return leaves;
        } catch (IOException e) {
            // what the database refuses has to be told from a connection that is gone
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new DataAccessResourceFailureException("the entries did not reach the database", e);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private List<byte[]> write(List<LogEntry> entries, Map<String, DataKey> subjects, CopyRows rows)
            throws IOException {
        byte[] salts = new byte[entries.size() * PayloadCommitment.SALT_LENGTH];
        random.nextBytes(salts);
        SealContent seal = new SealContent();
        PayloadCommitment commitment = new PayloadCommitment();
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
        rows.end();
        return leaves;
    }
}
