package dev.kontor.suite.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts one process off from one port: every connection it has or makes is ended at once, for a while. Linux's {@code ss
 * --kill} does it, which needs root and a kernel with {@code CONFIG_INET_DIAG_DESTROY}.
 */
final class NetworkCut {

    private static final Logger log = LoggerFactory.getLogger(NetworkCut.class);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Pattern LOCAL_PORT = Pattern.compile("127\\.0\\.0\\.1]?:(\\d+)\\s");

    private final long pid;
    private final int port;

    NetworkCut(long pid, int port) {
        this.pid = pid;
        this.port = port;
    }

    /** Cuts for this long, on a thread of its own; false when nothing could be cut. */
    boolean start(Duration time) {
        if (once() == 0) {
            return false;
        }
        long end = System.nanoTime() + time.toNanos();
        Thread.ofPlatform().name("network-cut").daemon().start(() -> {
            while (System.nanoTime() < end) {
                once();
                LockSupport.parkNanos(LOOK.toNanos());
            }
        });
        return true;
    }

    /** How many connections were ended. */
    private int once() {
        int ended = 0;
        List<String> all = ss("-tnpH", "dport = :" + port);
        for (String connection : all) {
            Matcher local = LOCAL_PORT.matcher(connection);
            if (connection.contains("pid=" + pid + ",") && local.find()) {
                ended += ss("-tnKH", "sport = :" + local.group(1) + " and dport = :" + port)
                        .size();
            }
        }
        return ended;
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
            log.info("connections cannot be cut here: {}", e.getMessage());
            return List.of();
        }
    }
}
