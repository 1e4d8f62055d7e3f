package dev.kontor.audit.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.audit.standing.LogStopped;
import dev.kontor.kit.ident.Ids;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The data keys, one for each subject whatever the topic. Nothing is kept in memory: whether a key still exists has to be
 * asked anyway, and unwrapping costs a microsecond.
 */
@Component
public class DataKeys {

    private record Row(UUID id, String subject, byte[] wrapped) {}

    private final JdbcClient jdbc;
    private final LogKeys keys;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    DataKeys(JdbcClient jdbc, LogKeys keys, Ids ids) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.ids = ids;
    }

    /**
     * The keys of these subjects, made where there is none. The caller holds the lock of the log until its transaction
     * ends, so that none of them is destroyed in between.
     *
     * @throws LogStopped if the master key is not there
     */
    public Map<String, DataKey> toWrite(Collection<String> subjects) {
        MasterKey master = keys.master();
        Map<String, DataKey> found = new HashMap<>();
        jdbc.sql("SELECT id, subject, wrapped FROM data_key WHERE subject = ANY (:subjects)")
                .param("subjects", subjects.toArray(String[]::new))
                .query((row, number) ->
                        new Row(row.getObject("id", UUID.class), row.getString("subject"), row.getBytes("wrapped")))
                .list()
                .forEach(row -> found.put(row.subject(), unwrap(master, row)));
        List<Row> made = new ArrayList<>();
        for (String subject : subjects) {
            found.computeIfAbsent(subject, it -> make(master, it, made));
        }
        store(master, made);
        return found;
    }

    /**
     * Those of the wanted keys that exist.
     *
     * @throws LogStopped if the master key is not there
     */
    public Map<UUID, DataKey> toRead(Collection<UUID> wanted) {
        MasterKey master = keys.master();
        Map<UUID, DataKey> found = new HashMap<>();
        jdbc.sql("SELECT id, subject, wrapped FROM data_key WHERE id = ANY (CAST(:ids AS uuid[]))")
                .param("ids", wanted.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) ->
                        new Row(row.getObject("id", UUID.class), row.getString("subject"), row.getBytes("wrapped")))
                .list()
                .forEach(row -> found.put(row.id(), unwrap(master, row)));
        return found;
    }

    private DataKey make(MasterKey master, String subject, List<Row> made) {
        byte[] key = new byte[AesGcm.KEY_LENGTH];
        random.nextBytes(key);
        UUID id = ids.next();
        try {
            made.add(new Row(id, subject, master.wrap(key, context(id, subject))));
        } catch (GeneralSecurityException e) {
            throw LogStopped.lostKey("The master key does not wrap", e);
        }
        return new DataKey(id, key);
    }

    private void store(MasterKey master, List<Row> made) {
        if (made.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO data_key (id, subject, master, wrapped)
                        SELECT id, subject, :master, wrapped
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:subjects AS text[]), CAST(:wrapped AS bytea[]))
                            AS made (id, subject, wrapped)
                        """)
                .param("master", master.id())
                .param("ids", made.stream().map(row -> row.id().toString()).toArray(String[]::new))
                .param("subjects", made.stream().map(Row::subject).toArray(String[]::new))
                .param("wrapped", made.stream().map(Row::wrapped).toArray(byte[][]::new))
                .update();
    }

    private static DataKey unwrap(MasterKey master, Row row) {
        try {
            return new DataKey(row.id(), master.unwrap(row.wrapped(), context(row.id(), row.subject())));
        } catch (GeneralSecurityException e) {
            throw LogStopped.lostKey("The master key does not open the data key " + row.id(), e);
        }
    }

    private static byte[] context(UUID id, String subject) {
        return (id + "\n" + subject).getBytes(UTF_8);
    }
}
