package dev.kontor.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL's own programs at work on one data folder: {@code initdb} and {@code pg_ctl}. */
final class PostgresCluster {
    static final String SUPERUSER = "postgres";
    private static final int NO_SERVER_RUNNING = 3;
    private static final Duration ORPHANS = Duration.ofSeconds(15);

    private final Path binaries;
    private final Path folder;
    private final Path data;
    private final ServerAccount account;
    private final PostgresLog serverLog;

    PostgresCluster(Path binaries, Path folder, ServerAccount account) {
        this.binaries = binaries;
        this.folder = folder;
        this.data = folder.resolve("data");
        this.account = account;
        this.serverLog = new PostgresLog(folder.resolve("postgres.log"));
    }

    /** Makes the cluster and its superuser's password unless they are there; one left half-made is made again. */
    void initializeIfNew(Path passwordFile) throws IOException {
        if (Files.exists(data)) {
            if (!Files.exists(passwordFile)) {
                throw new EmbeddedException("The PostgreSQL data in " + data + " are there but their password file "
                        + passwordFile + " is not: put it back.");
            }
            return;
        }
        Passwords.writeNew(passwordFile, account);
        Path draft = folder.resolve("data.new");
        Folders.delete(draft);
        Program made = run(
                "initdb",
                "--pgdata=" + draft,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=und");
        if (!made.succeeded()) {
            throw EmbeddedException.of("PostgreSQL cannot set up " + folder, made.printed());
        }
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Says who may connect: from this machine, by password. Nobody may copy the whole server: without a line for
     * {@code replication} only logical decoding of one database is left, and that needs the role attribute.
     */
    void restrictConnections() throws IOException {
        Path file = data.resolve("pg_hba.conf");
        Files.writeString(file, "host all all 127.0.0.1/32 scram-sha-256\n");
        account.own(file);
    }

    /** Stops the server that a killed JVM left behind, or forgets one that is gone. */
    void stopLeftover() throws IOException {
        if (!Files.exists(pidFile())) {
            return;
        }
        try {
            long pid = pid();
            if (isOurServer(pid)) {
                stop("fast");
            } else if (ProcessHandle.of(pid).isPresent()) {
                // another program got the number; PostgreSQL itself handles all other stale files
                Files.delete(pidFile());
            }
        } catch (NumberFormatException _) {
            Files.delete(pidFile());
        }
    }

    /** Whether the process that the data folder names as its server is one. */
    boolean running() {
        try {
            return isOurServer(pid());
        } catch (IOException | NumberFormatException none) {
            return false;
        }
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private long pid() throws IOException {
        try (Stream<String> lines = Files.lines(pidFile())) {
            return lines.findFirst().map(String::strip).map(Long::parseLong).orElse(0L);
        }
    }

    void start(int port) throws IOException {
        List<String> options = new ArrayList<>();
        PostgresSettings.of(port).forEach((name, value) -> options.add("-c " + name + "=" + value));
        long begin = System.nanoTime();
        while (true) {
            serverLog.roll();
            Program started = pgCtl(
                    "start",
                    "--wait",
                    "--timeout=600",
                    "--log=" + serverLog.file(),
                    "--options=" + String.join(" ", options));
            if (started.succeeded()) {
                return;
            }
            String told = started.printed() + "\n" + serverLog.sinceRoll();
            // the children of a server killed with -9 need a moment to notice; each try takes pg_ctl 0.1 s
            boolean passes = told.contains("shared memory block");
            if (!passes || System.nanoTime() - begin > ORPHANS.toNanos()) {
                throw EmbeddedException.of("PostgreSQL cannot start in " + folder, told);
            }
        }
    }

    /** @param mode as pg_ctl knows it: {@code fast} ends connections and writes everything, {@code immediate} crashes */
    void stop(String mode) {
        Program stopped = pgCtl("stop", "--wait", "--timeout=120", "--mode=" + mode);
        boolean wasGone = !stopped.succeeded() && pgCtl("status").status() == NO_SERVER_RUNNING;
        if (!stopped.succeeded() && !wasGone) {
            throw EmbeddedException.of("PostgreSQL in " + folder + " does not stop", stopped.printed());
        }
    }

    private Program pgCtl(String action, String... arguments) {
        List<String> all = new ArrayList<>(List.of(action, "--pgdata=" + data));
        all.addAll(List.of(arguments));
        return run("pg_ctl", all.toArray(String[]::new));
    }

    private Program run(String program, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(binaries.resolve("bin").resolve(program).toString()));
        command.addAll(List.of(arguments));
        return Program.run(account.command(command), folder);
    }

    private boolean isOurServer(long pid) {
        try {
            String commandLine = Files.readString(Path.of("/proc/" + pid + "/cmdline"));
            return commandLine.contains("postgres\0-D\0" + data + "\0");
        } catch (IOException _) {
            return false;
        }
    }
}
