package dev.kontor.suite.soak;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Cuts one process off from one port: every connection it has or makes is ended at once, for a while. Linux's {@code ss
 * --kill} does it, which needs root and a kernel with {@code CONFIG_INET_DIAG_DESTROY}.
 */
final class NetworkCut {

    private static final Duration LOOK = Duration.ofMillis(100);

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
        return Sockets.localPorts(pid, port).stream()
                .mapToInt(local -> Sockets.end(local, port))
                .sum();
    }
}
