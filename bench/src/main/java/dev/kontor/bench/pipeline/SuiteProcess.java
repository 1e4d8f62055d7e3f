package dev.kontor.bench.pipeline;

import dev.kontor.suite.client.People;
import dev.kontor.suite.data.DataFolder;
import dev.kontor.suite.data.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./kontor up} in a process of its own, as a user starts it. */
final class SuiteProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The launcher's switch: {@code off} starts without the cache and makes none. */
    private static final String CACHE_SWITCH = "KONTOR_AOT";

    private final Process process;
    private final long startNanos;
    private final Path data;
    private final Ports ports;

    private SuiteProcess(Process process, long startNanos, Path data, Ports ports) {
        this.process = process;
        this.startNanos = startNanos;
        this.data = data;
        this.ports = ports;
    }

    /** Starts it; returns at once. */
    static SuiteProcess start(Path launcher, Path data, Ports ports, boolean cache) {
        ProcessBuilder builder = new ProcessBuilder(
                        launcher.toString(), "up", "--data", data.toString(), "--ports", Integer.toString(ports.base()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put(CACHE_SWITCH, cache ? "on" : "off");
        try {
            long start = System.nanoTime();
            return new SuiteProcess(builder.start(), start, data, ports);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + launcher, e);
        }
    }

    /** Seconds from the command until every service, the console and the token issuer answer. */
    double awaitReady() {
        List<URI> open = new ArrayList<>();
        for (int port = ports.console(); port <= ports.auth(); port++) {
            open.add(URI.create(ports.url(port) + "/actuator/health"));
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            Waiting.until(
                    () -> {
                        requireAlive();
                        open.removeIf(uri -> answers(http, uri));
                        return open.isEmpty();
                    },
                    PATIENCE,
                    "the suite to start");
        }
        return (System.nanoTime() - startNanos) / 1e9;
    }

    /** Callers of this suite; the users' passwords lie in its data folder. */
    People people() {
        return new People(
                ports,
                user -> DataFolder.secretsOf(data)
                        .existing("password-user-" + user)
                        .orElseThrow());
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Stops it in order, as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the suite ended with " + process.exitValue());
        }
    }

    private static boolean answers(HttpClient http, URI uri) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException notYet) {
            Waiting.pause(Duration.ofMillis(20));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
