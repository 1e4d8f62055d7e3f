package dev.kontor.kit.relay;

import static java.util.stream.Collectors.joining;

import java.util.Properties;

/** The settings of the Debezium engine for one relay. */
final class RelayProperties {

    private RelayProperties() {}

    static Properties of(RelaySettings settings) {
        Properties p = new Properties();
        p.setProperty("name", settings.slot());
        p.setProperty("topic.prefix", settings.slot());
        p.setProperty("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
        p.setProperty("plugin.name", "pgoutput");
        p.setProperty("database.hostname", settings.host());
        p.setProperty("database.port", Integer.toString(settings.port()));
        p.setProperty("database.dbname", settings.database());
        p.setProperty("database.user", settings.user());
        p.setProperty("database.password", settings.password());
        p.setProperty("slot.name", settings.slot());
        p.setProperty("publication.name", settings.publication());
        // the migrations make it: with a filtered, existing publication the engine's own attempt fails every restart
        p.setProperty("publication.autocreate.mode", "disabled");
        p.setProperty(
                "table.include.list",
                settings.schemas().stream().map(s -> s + ".outbox").collect(joining(",")));
        // without an offset, or when the slot is gone, all retained rows are sent again and the inboxes absorb them
        p.setProperty("snapshot.mode", "when_needed");
        for (String schema : settings.schemas()) {
            p.setProperty(
                    "snapshot.select.statement.overrides." + schema + ".outbox",
                    "SELECT * FROM " + schema + ".outbox ORDER BY position");
        }
        p.setProperty(
                "snapshot.select.statement.overrides",
                settings.schemas().stream().map(s -> s + ".outbox").collect(joining(",")));
        // how long the engine gathers a batch; it spins through the last millisecond of each, so that 5 ms cost a fifth
        // of
        // a core for ever and bring nothing: four relays lie between an upload and its approval
        p.setProperty("poll.interval.ms", "15");
        p.setProperty("binary.handling.mode", "bytes");
        p.setProperty("tombstones.on.delete", "false");
        // an idle service beside a busy one must not hold back the write-ahead log
        p.setProperty("heartbeat.interval.ms", "2000");
        p.setProperty("heartbeat.action.query", "SELECT pg_logical_emit_message(false, 'kontor-heartbeat', '')");
        p.setProperty("slot.max.retries", "0");
        p.setProperty("errors.max.retries", "0");
        p.setProperty("offset.flush.interval.ms", "1000");
        offsets(settings, p);
        return p;
    }

    private static void offsets(RelaySettings settings, Properties p) {
        p.setProperty("offset.storage", "io.debezium.storage.jdbc.offset.JdbcOffsetBackingStore");
        p.setProperty("offset.storage.jdbc.connection.url", settings.url());
        p.setProperty("offset.storage.jdbc.connection.user", settings.user());
        p.setProperty("offset.storage.jdbc.connection.password", settings.password());
        p.setProperty("offset.storage.jdbc.table.name", RelaySettings.OFFSET_TABLE);
    }
}
