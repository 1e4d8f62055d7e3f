package dev.kontor.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on 127.0.0.1. */
final class FreePort {
    // below Linux' ephemeral range (32768-60999), so that no outgoing connection takes the port before the server does
    private static final int FIRST = 20_000;
    private static final int AFTER_LAST = 32_000;

    private FreePort() {}

    /** The wanted port if nobody listens there, or any free one for 0. */
    static int orAny(int wanted, String server) {
        if (wanted == 0) {
            return any();
        }
        if (!isFree(wanted)) {
            throw new EmbeddedException(
                    server + " cannot start: another program uses port " + wanted + " of 127.0.0.1.");
        }
        return wanted;
    }

    private static int any() {
        for (int tries = 0; tries < 1_000; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, AFTER_LAST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new EmbeddedException("No free port between " + FIRST + " and " + AFTER_LAST + " on 127.0.0.1.");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
