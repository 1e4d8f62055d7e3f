package dev.kontor.kit.disorder;

import dev.kontor.events.envelope.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A service as one caller of its REST interface sees it. */
final class Rest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String address;
    private final String token;

    /** @param body a missing node when there is none */
    record Answer(int status, JsonNode body) {}

    Rest(String address, String token) {
        this.address = address;
        this.token = token;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** The body as text, whatever it is. */
    String text(String path) {
        return exchange(request(path).GET()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request);
        String body = response.body();
        return new Answer(
                response.statusCode(),
                body.isEmpty() ? MissingNode.getInstance() : EventJson.mapper().readTree(body));
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
