package dev.kontor.suite.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The processes of the suite's PostgreSQL.
 *
 * @param folder of the suite's data
 */
record Server(Path folder) {

    /** The first process, which all others come from; empty while it does not run. */
    Optional<ProcessHandle> first() {
        Path cluster = folder.resolve("postgres").resolve("data");
        try {
            long pid = Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            return ProcessHandle.of(pid).filter(first -> commandLine(pid).contains(cluster.toString()));
        } catch (IOException | NumberFormatException notNow) {
            return Optional.empty();
        }
    }

    /** Those that serve a connection of a service or of the relay. */
    List<ProcessHandle> connections() {
        return first().stream()
                .flatMap(ProcessHandle::children)
                .filter(child -> commandLine(child.pid()).contains(" kontor 127.0.0.1"))
                .toList();
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }
}
