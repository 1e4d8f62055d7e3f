package dev.kontor.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    private static Path temporary;

    private static Path folder;
    private EmbeddedPostgres postgres;

    @BeforeAll
    static void letTheServerIn() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        folder = temporary.resolve("postgres");
    }

    @BeforeEach
    void start() {
        postgres = EmbeddedPostgres.start(EmbeddedPostgres.Settings.in(folder));
        postgres.createDatabaseIfMissing("Ledger");
        postgres.execute("Ledger", "CREATE TABLE IF NOT EXISTS entry (line text)");
        postgres.execute("Ledger", "TRUNCATE entry");
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    @Test
    void dataOutliveAnOrderlyRestart() throws SQLException {
        write("orderly");
        postgres.close();
        restart();
        assertThat(read("SELECT line FROM entry")).isEqualTo("orderly");
    }

    @Test
    void aServerLeftRunningByADeadJvmIsReplacedAndKeepsItsData() throws SQLException {
        write("orphaned");
        String before = read("SELECT pg_postmaster_start_time()");
        postgres.abandon();
        restart();
        assertThat(read("SELECT line FROM entry")).isEqualTo("orphaned");
        assertThat(read("SELECT pg_postmaster_start_time()")).isNotEqualTo(before);
    }

    @Test
    void committedDataOutliveACrash() throws SQLException {
        write("crashed");
        postgres.kill();
        restart();
        assertThat(read("SELECT line FROM entry")).isEqualTo("crashed");
    }

    @Test
    void aServerKilledOutrightIsStartedAgain() throws Exception {
        write("killed");
        ProcessHandle server = ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid"))
                        .getFirst()))
                .orElseThrow();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
        postgres.abandon();
        restart();
        assertThat(read("SELECT line FROM entry")).isEqualTo("killed");
    }

    @Test
    void aServerThatDiedUnderItsJvmIsRevivedOnItsPort() throws Exception {
        write("revived");
        int port = postgres.port();
        ProcessHandle server = ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid"))
                        .getFirst()))
                .orElseThrow();
        assertThat(postgres.running()).isTrue();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
        assertThat(postgres.running()).isFalse();
        postgres.revive();
        assertThat(postgres.running()).isTrue();
        assertThat(postgres.port()).isEqualTo(port);
        assertThat(read("SELECT line FROM entry")).isEqualTo("revived");
    }

    @Test
    void aClosedServerIsNotRevived() {
        postgres.close();
        postgres.revive();
        assertThat(postgres.running()).isFalse();
    }

    @Test
    void aPidFileWhoseNumberAnotherProgramGotDoesNotPreventTheStart() throws Exception {
        write("recycled");
        Path pidFile = folder.resolve("data/postmaster.pid");
        String lines = Files.readString(pidFile);
        postgres.kill();
        Files.writeString(pidFile, ProcessHandle.current().pid() + lines.substring(lines.indexOf('\n')));
        restart();
        assertThat(read("SELECT line FROM entry")).isEqualTo("recycled");
    }

    @Test
    void aWrongPasswordIsRefusedAndPasswordsAreScram() throws SQLException {
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("Ledger"), "postgres", "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThat(read("SELECT rolpassword FROM pg_authid WHERE rolname = 'postgres'"))
                .startsWith("SCRAM-SHA-256$");
        assertThat(read("SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
    }

    @Test
    void thePasswordFileIsForItsOwnerOnly() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void theServerIsDurableAndReadyForLogicalDecoding() throws SQLException {
        Map<String, String> expected = Map.of(
                "fsync",
                "on",
                "synchronous_commit",
                "on",
                "wal_level",
                "logical",
                "max_slot_wal_keep_size",
                "2GB",
                "listen_addresses",
                "127.0.0.1",
                "data_checksums",
                "on",
                "server_encoding",
                "UTF8");
        for (Map.Entry<String, String> setting : expected.entrySet()) {
            assertThat(read("SHOW " + setting.getKey())).as(setting.getKey()).isEqualTo(setting.getValue());
        }
        assertThat(read("SELECT datlocprovider FROM pg_database WHERE datname = 'Ledger'"))
                .isEqualTo("i");
    }

    @Test
    void aSecondServerOnTheSameFolderIsRefused() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(EmbeddedPostgres.Settings.in(folder)))
                .isInstanceOf(EmbeddedException.class)
                .hasMessage("Another running program uses " + folder + ".");
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        postgres.close();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> EmbeddedPostgres.start(
                            EmbeddedPostgres.Settings.in(folder).withPort(port)))
                    .isInstanceOf(EmbeddedException.class)
                    .hasMessage("PostgreSQL cannot start: another program uses port " + port + " of 127.0.0.1.");
        }
    }

    @Test
    void underRootAFolderThatIsClosedToTheServersUserIsReachedAllTheSame() throws IOException {
        assumeThat(new UnixSystem().getUid()).isZero();
        Path closed = Files.createDirectory(temporary.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        try (EmbeddedPostgres within =
                EmbeddedPostgres.start(EmbeddedPostgres.Settings.in(closed.resolve("postgres")))) {
            within.createDatabaseIfMissing("reached");
        }
    }

    private void restart() {
        postgres = EmbeddedPostgres.start(EmbeddedPostgres.Settings.in(folder));
    }

    private void write(String line) {
        postgres.execute("Ledger", "INSERT INTO entry VALUES ('" + line + "')");
    }

    private String read(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl("Ledger"), postgres.superuser(), postgres.password());
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
