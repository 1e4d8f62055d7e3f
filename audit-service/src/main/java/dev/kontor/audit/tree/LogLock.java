package dev.kontor.audit.tree;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes one transaction after the other append, however many instances there are: whoever holds it is the sequencer. It ends
 * with the transaction, and with the connection of a process that died.
 */
@Component
public class LogLock {

    private final JdbcClient jdbc;

    LogLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for its turn. What the transaction reads from now on includes all that was appended before. */
    public void take() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('kontor.audit.log'))").query(row -> {});
    }
}
