package dev.kontor.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processes of one PostgreSQL server: its first one and that one's children.
 *
 * @param folder of the server: holds {@code data/postmaster.pid} while it runs
 */
public record DatabaseProcesses(Path folder) {

    /** Process ids, the first process first; empty when the server does not run. */
    List<Long> ids() {
        try {
            long first =
                    Long.parseLong(Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                            .getFirst()
                            .strip());
            return Stream.concat(
                            Stream.of(first),
                            ProcessHandle.of(first).stream()
                                    .flatMap(ProcessHandle::children)
                                    .map(ProcessHandle::pid))
                    .toList();
        } catch (IOException notRunning) {
            return List.of();
        }
    }
}
