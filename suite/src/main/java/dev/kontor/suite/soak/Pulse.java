package dev.kontor.suite.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Asks services how they are. */
final class Pulse implements AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final List<Integer> ports;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** @param ports where they listen */
    Pulse(List<Integer> ports) {
        this.ports = List.copyOf(ports);
    }

    /** Whether every one says of itself that it is well, its database included. */
    boolean allWell() {
        return ports.stream().allMatch(this::well);
    }

    private boolean well(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .timeout(ANSWER)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException down) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
