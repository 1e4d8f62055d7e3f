package dev.kontor.suite.cli;

import dev.kontor.suite.Joined;
import java.util.concurrent.CountDownLatch;

/** {@code ./kontor join SERVICE}: one service of a running suite in a process of its own, until Ctrl-C. */
final class JoinCommand {

    private final Arguments arguments;

    JoinCommand(Arguments arguments) {
        this.arguments = arguments;
    }

    int run() {
        String service = arguments.rest().getFirst();
        int port = arguments.number("port", arguments.ports().of(service));
        Joined.start(arguments.data(), arguments.ports(), service, port);
        System.err.println(service + " is up on port " + port + ". Stop it with Ctrl-C.");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
