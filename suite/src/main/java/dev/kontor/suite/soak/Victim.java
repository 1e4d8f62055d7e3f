package dev.kontor.suite.soak;

import dev.kontor.suite.Services;
import dev.kontor.suite.data.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * The suite in a process of its own, and some services each in two more: two instances of one service share its work.
 * Whatever has ended is started again.
 */
final class Victim implements AutoCloseable {

    private static final String SUITE = "suite";
    private static final Duration LOOK = Duration.ofMillis(100);
    /** Longer than the session of a consumer (10 s): the broker gives its work to the other instance. */
    private static final Duration AWAY = Duration.ofSeconds(13);
    /** Between the ports of the two instances of a service. */
    private static final int SECOND = 50;

    private final Path output;
    private final List<String> jvm;
    private final Server postgres;
    private final int broker;
    private final Sequencer sequencer;
    private final Map<String, List<String>> parts = new TreeMap<>();
    private final Map<String, Child> children = new ConcurrentHashMap<>();
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final Pulse pulse;
    private final AtomicInteger starts = new AtomicInteger();
    private final Thread keeper;
    private volatile boolean closed;

    /**
     * Starts all of it.
     *
     * @param apart services that run in two processes of their own
     * @param output folder for what the processes say
     */
    Victim(Path data, Ports ports, List<String> jvm, Set<String> apart, Path output) {
        this.output = output;
        this.jvm = List.copyOf(jvm);
        this.postgres = new Server(data);
        this.broker = ports.broker();
        this.sequencer = new Sequencer(data, ports.database());
        List<String> place = List.of("--data", data.toString(), "--ports", Integer.toString(ports.base()));
        List<String> up = new ArrayList<>(List.of("up"));
        up.addAll(place);
        if (!apart.isEmpty()) {
            up.addAll(List.of("--without", String.join(",", apart)));
        }
        parts.put(SUITE, up);
        List<Integer> listening = new ArrayList<>();
        for (String service : apart) {
            for (int port : List.of(ports.of(service), ports.of(service) + SECOND)) {
                List<String> join = new ArrayList<>(List.of("join", service, "--port", Integer.toString(port)));
                join.addAll(place);
                parts.put(service + "-" + port, join);
                listening.add(port);
            }
        }
        Services.names().stream()
                .filter(name -> !apart.contains(name))
                .map(ports::of)
                .forEach(listening::add);
        this.pulse = new Pulse(listening);
        this.keeper = Thread.ofPlatform().name("keeper").daemon().start(this::keepRunning);
        // whoever ends this process does not find the others still running
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::abandon));
    }

    /** How often the suite was started. */
    int starts() {
        return starts.get();
    }

    /** What the suite said. */
    Path said() {
        return said(SUITE);
    }

    /** Strikes; false when what was to be hit is not there at this moment. */
    boolean strike(Blow blow, RandomGenerator random) {
        return switch (blow) {
            case SUITE -> kill(SUITE);
            case SERVICE -> kill(anyService(random));
            case SEQUENCER -> sequencer.kill(children.values());
            case APPEND -> sequencer.killBackend();
            case FREEZE -> {
                Child child = children.get(anyService(random));
                if (child == null || !child.alive()) {
                    yield false;
                }
                child.freeze(AWAY);
                yield true;
            }
            case CUT -> {
                Child child = children.get(anyService(random));
                yield child != null && new NetworkCut(child.pid(), broker).start(AWAY);
            }
            case POSTGRES ->
                postgres.first().map(ProcessHandle::destroyForcibly).orElse(false);
            case BACKEND -> {
                List<ProcessHandle> connections = postgres.connections();
                yield !connections.isEmpty()
                        && connections.get(random.nextInt(connections.size())).destroyForcibly();
            }
        };
    }

    /** Stops every instance of a service in order and keeps it stopped until it is released. */
    void hold(String service) {
        for (String name : instances(service)) {
            Child child;
            synchronized (children) {
                held.add(name);
                child = children.remove(name);
            }
            if (child != null) {
                child.stop();
            }
        }
    }

    /** Lets a service that was held start again. */
    void release(String service) {
        held.removeAll(instances(service));
    }

    /** Replaces the instances of a service one after the other, as a new version would; each waits for the one before. */
    void roll(String service) {
        for (String name : instances(service)) {
            Child child = children.get(name);
            if (child != null) {
                child.stop();
            }
            while (!healthy()) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
    }

    /** Whether every instance of every service says of itself that it is well, its database included. */
    boolean healthy() {
        return pulse.allWell();
    }

    private void abandon() {
        closed = true;
        children.values().forEach(Child::kill);
    }

    private boolean kill(String name) {
        Child child = children.get(name);
        if (child == null || !child.alive()) {
            return false;
        }
        child.kill();
        return true;
    }

    /** Empty when no service runs apart. */
    private String anyService(RandomGenerator random) {
        List<String> services =
                parts.keySet().stream().filter(name -> !name.equals(SUITE)).toList();
        return services.isEmpty() ? "" : services.get(random.nextInt(services.size()));
    }

    private List<String> instances(String service) {
        return parts.keySet().stream()
                .filter(name -> name.startsWith(service + "-"))
                .toList();
    }

    private void keepRunning() {
        while (!closed) {
            parts.forEach(this::startIfEnded);
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void startIfEnded(String name, List<String> command) {
        synchronized (children) {
            Child child = children.get(name);
            if (!held.contains(name) && (child == null || !child.alive())) {
                starts.addAndGet(name.equals(SUITE) ? 1 : 0);
                children.put(name, Child.start(jvm, command, said(name)));
            }
        }
    }

    private Path said(String name) {
        return output.resolve(name + ".txt");
    }

    /** Stops everything in order: the services first, then the suite. */
    @Override
    public void close() {
        closed = true;
        try {
            keeper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach((name, child) -> {
            if (!name.equals(SUITE)) {
                child.stop();
            }
        });
        Child suite = children.get(SUITE);
        if (suite != null) {
            suite.stop();
        }
        pulse.close();
    }
}
