package dev.kontor.kit.relay;

import java.util.List;

/**
 * What one relay reads.
 *
 * @param host of PostgreSQL
 * @param user with the REPLICATION attribute
 * @param slot replication slot, made on first use; a second relay on the same slot waits for it
 * @param publication made by the migrations
 * @param schemas whose {@code outbox} is read
 * @param offsetSchema where the offset table of the engine lives
 */
public record RelaySettings(
        String host,
        int port,
        String database,
        String user,
        String password,
        String slot,
        String publication,
        List<String> schemas,
        String offsetSchema) {

    /** Of the engine, in {@link #offsetSchema}. */
    static final String OFFSET_TABLE = "relay_offset";

    public RelaySettings {
        schemas = List.copyOf(schemas);
    }

    /** For JDBC, with the offsets first on the search path. */
    String url() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database + "?currentSchema=" + offsetSchema;
    }

    @Override
    public String toString() {
        return "relay " + slot + " of " + schemas + " in " + host + ":" + port + "/" + database;
    }
}
