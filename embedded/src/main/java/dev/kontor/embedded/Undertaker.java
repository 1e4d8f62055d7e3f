package dev.kontor.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Stops a test's PostgreSQL and deletes its folder once this JVM has ended, however it ended.
 *
 * <p>A small shell that waits for the end of a pipe only this JVM holds. A shutdown hook would not run after a
 * {@code kill -9}, and would take the servers away from the application's own hooks, which run at the same time.
 */
final class Undertaker {
    private static final String SCRIPT = """
            trap '' HUP INT TERM
            read -r _
            pid=$(head -n 1 "$2/data/postmaster.pid" 2>/dev/null)
            if [ -n "$pid" ] && grep -qF "$2/data" "/proc/$pid/cmdline" 2>/dev/null; then
              kill -QUIT "$pid"
              tries=0
              while kill -0 "$pid" 2>/dev/null && [ "$tries" -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
            fi
            rm -rf -- "$1"
            """;

    // held for the life of the JVM: a Process that is collected closes its pipe
    private static final List<Process> WATCHING = new ArrayList<>();

    private Undertaker() {}

    static synchronized void watch(Path folder, Path postgres) throws IOException {
        WATCHING.add(new ProcessBuilder("sh", "-c", SCRIPT, "kontor-undertaker", folder.toString(), postgres.toString())
                .directory(folder.getRoot().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }
}
