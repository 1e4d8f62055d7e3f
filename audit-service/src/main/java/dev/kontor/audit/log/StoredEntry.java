package dev.kontor.audit.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * An entry as it is stored.
 *
 * @param leaf what was hashed
 * @param keyId of the data key
 * @param sealed salt and payload, encrypted
 * @param headers that the leaf does not say, as JSON
 */
record StoredEntry(long index, byte[] leaf, UUID keyId, byte[] sealed, String headers) {

    static final String COLUMNS = "index, leaf, key_id, sealed, headers";

    static StoredEntry of(ResultSet row, int number) throws SQLException {
        return new StoredEntry(
                row.getLong("index"),
                row.getBytes("leaf"),
                row.getObject("key_id", UUID.class),
                row.getBytes("sealed"),
                row.getString("headers"));
    }
}
