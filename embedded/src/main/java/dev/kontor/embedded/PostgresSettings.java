package dev.kontor.embedded;

import java.util.LinkedHashMap;
import java.util.Map;

/** The server's settings: durable, ready for logical decoding, reachable from this machine only. */
final class PostgresSettings {
    private PostgresSettings() {}

    /** No value holds a character the shell knows. */
    static Map<String, String> of(int port) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("listen_addresses", "127.0.0.1");
        all.put("port", "" + port);
        all.put("unix_socket_directories", "");
        all.put("max_connections", "200");
        all.put("password_encryption", "scram-sha-256");
        all.put("fsync", "on");
        all.put("synchronous_commit", "on");
        all.put("full_page_writes", "on");
        // what more would hold, the page cache of the system holds too, and gives it back
        all.put("shared_buffers", "128MB");
        all.put("wal_level", "logical");
        all.put("max_wal_senders", "20");
        all.put("max_replication_slots", "20");
        // a service that is away for long loses its slot rather than filling the disk
        all.put("max_slot_wal_keep_size", "2GB");
        all.put("timezone", "UTC");
        all.put("log_timezone", "UTC");
        // planning a JIT costs more than our short statements
        all.put("jit", "off");
        return all;
    }
}
