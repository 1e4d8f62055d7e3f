package dev.kontor.kit.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The replication slot of a relay, looked at before each run of the engine. */
final class ReplicationSlot {

    private static final Logger log = LoggerFactory.getLogger(ReplicationSlot.class);

    private final RelaySettings settings;

    ReplicationSlot(RelaySettings settings) {
        this.settings = settings;
    }

    /**
     * Whether this relay may run now; false while another one holds the slot. A slot that the server has invalidated is
     * dropped; without a slot the stored position is worth nothing, for what was written since is in no log any more. It
     * is forgotten, so that the engine reads the retained rows again from the tables.
     */
    boolean ready() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
            State state = state(connection);
            if (state == State.HELD) {
                return false;
            }
            if (state == State.LOST) {
                log.error("{}: the server gave up the slot, the retained rows are sent again", settings);
                execute(connection, "SELECT pg_drop_replication_slot(?)", settings.slot());
            }
            if (state != State.FREE) {
                forgetPosition(connection);
            }
            return true;
        }
    }

    private enum State {
        ABSENT,
        FREE,
        HELD,
        LOST
    }

    private State state(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT active, coalesce(wal_status, '') FROM pg_replication_slots WHERE slot_name = ?")) {
            query.setString(1, settings.slot());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return State.ABSENT;
                }
                if (row.getString(2).equals("lost")) {
                    return State.LOST;
                }
                return row.getBoolean(1) ? State.HELD : State.FREE;
            }
        }
    }

    private void forgetPosition(Connection connection) throws SQLException {
        String table = settings.offsetSchema() + "." + RelaySettings.OFFSET_TABLE;
        try (PreparedStatement query = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    return;
                }
            }
        }
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table)) {
            if (delete.executeUpdate() > 0) {
                log.warn("{}: there is no slot, the retained rows are sent again", settings);
            }
        }
    }

    private static void execute(Connection connection, String sql, String argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            statement.execute();
        }
    }
}
