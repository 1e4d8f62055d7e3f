package dev.kontor.suite.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections of this machine's processes, as Linux's {@code ss} shows and ends them. */
final class Sockets {

    private static final Logger log = LoggerFactory.getLogger(Sockets.class);
    private static final Pattern LOCAL_PORT = Pattern.compile("127\\.0\\.0\\.1]?:(\\d+)\\s");

    private Sockets() {}

    /** From which ports a process is connected with a port of this machine. */
    static List<Integer> localPorts(long pid, int port) {
        return ss("-tnpH", "dport = :" + port).stream()
                .filter(connection -> connection.contains("pid=" + pid + ","))
                .flatMap(connection -> first(connection).stream())
                .toList();
    }

    private static Optional<Integer> first(String connection) {
        return LOCAL_PORT.matcher(connection).results().findFirst().map(match -> Integer.valueOf(match.group(1)));
    }

    /** Ends the connections between two ports, which needs root; how many there were. */
    static int end(int local, int port) {
        return ss("-tnKH", "sport = :" + local + " and dport = :" + port).size();
    }

    /** The lines it prints; none when it cannot be run. */
    private static List<String> ss(String options, String filter) {
        try {
            Process process = new ProcessBuilder("ss", options, filter)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            log.info("connections cannot be looked at here: {}", e.getMessage());
            return List.of();
        }
    }
}
