package dev.kontor.suite.soak;

import java.util.Set;
import java.util.random.RandomGenerator;

/** What is done to the running suite. */
public enum Blow {
    /** {@code kill -9} of the JVM with broker, relay and most services; the database is left behind without it. */
    SUITE(3),
    /** {@code kill -9} of a service in a process of its own. */
    SERVICE(4),
    /** {@code kill -9} of the process that appends to the log, while it does. */
    SEQUENCER(4),
    /** {@code kill -9} of the process of PostgreSQL in which the log is appended to, while it is; the server then recovers. */
    APPEND(3),
    /** A service in a process of its own stands still for longer than its sessions last, and then goes on unaware. */
    FREEZE(1),
    /** A service in a process of its own loses its connections to the broker for longer than its sessions last. */
    CUT(1),
    /** {@code kill -9} of PostgreSQL's first process. */
    POSTGRES(4),
    /** {@code kill -9} of one connection's process of PostgreSQL; the server then crashes itself and recovers. */
    BACKEND(3);

    private final int weight;

    Blow(int weight) {
        this.weight = weight;
    }

    /** One of these, the heavier the likelier. */
    static Blow any(RandomGenerator random, Set<Blow> blows) {
        int at = random.nextInt(blows.stream().mapToInt(blow -> blow.weight).sum());
        for (Blow blow : blows) {
            at -= blow.weight;
            if (at < 0) {
                return blow;
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }
}
