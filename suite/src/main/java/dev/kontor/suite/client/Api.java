package dev.kontor.suite.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.events.envelope.EventJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The REST API as one caller sees it. */
public final class Api {

    /** An answer, whatever its status. */
    public record Answer(
            int status, JsonNode body, @Nullable String location) {}

    private static final String BOUNDARY = "kontor-7f3c1d";

    private final HttpClient http;
    private final Supplier<String> token;

    /** @param token asked for at every call, so that it can be renewed */
    public Api(HttpClient http, Supplier<String> token) {
        this.http = http;
        this.token = token;
    }

    /** @throws ApiFailure unless the answer is 2xx */
    public JsonNode get(String url) {
        return ok(send(request(url).GET()), url);
    }

    /** What is there; empty when it is not (404). */
    public Optional<JsonNode> find(String url) {
        Answer answer = send(request(url).GET());
        return answer.status() == 404 ? Optional.empty() : Optional.of(ok(answer, url));
    }

    /**
     * Writes what is there to a file.
     *
     * @throws ApiFailure unless the answer is 2xx
     */
    public void download(String url, Path file) {
        body(url, BodyHandlers.ofFile(file));
    }

    /**
     * What is there, as it is.
     *
     * @throws ApiFailure unless the answer is 2xx
     */
    public byte[] bytes(String url) {
        return body(url, BodyHandlers.ofByteArray());
    }

    private <T> T body(String url, BodyHandler<T> handler) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token.get())
                .build();
        HttpResponse<T> response = send(request, handler);
        if (response.statusCode() / 100 != 2) {
            throw new ApiFailure(url + ": " + response.statusCode(), response.statusCode());
        }
        return response.body();
    }

    /** All items of a paged list. */
    public List<JsonNode> all(String url) {
        List<JsonNode> items = new ArrayList<>();
        String next = url;
        while (next != null) {
            JsonNode page = get(next);
            page.path("items").forEach(items::add);
            String cursor = page.path("next").asString("");
            next = cursor.isEmpty() ? null : url + (url.contains("?") ? "&" : "?") + "cursor=" + cursor;
        }
        return items;
    }

    /** Posts JSON. */
    public Answer post(String url, @Nullable String idempotencyKey, Object body) {
        return send(keyed(request(url), idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(EventJson.write(body))));
    }

    /** Posts bytes of another media type. */
    public Answer post(String url, @Nullable String idempotencyKey, String contentType, byte[] body) {
        return send(keyed(request(url), idempotencyKey)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** Posts a file with its metadata, as multipart/form-data. */
    public Answer upload(
            String url, @Nullable String idempotencyKey, String fileName, byte[] file, Map<String, String> metadata) {
        return send(keyed(request(url), idempotencyKey)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(multipart(fileName, file, metadata)));
    }

    /** @throws ApiFailure unless the answer is 2xx */
    public static JsonNode ok(Answer answer, String what) {
        if (answer.status() / 100 != 2) {
            throw new ApiFailure(what + ": " + answer.status() + " " + answer.body(), answer.status());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", "application/json, application/problem+json");
    }

    private static HttpRequest.Builder keyed(HttpRequest.Builder request, @Nullable String key) {
        return key == null ? request : request.header("Idempotency-Key", key);
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = send(request.build(), BodyHandlers.ofByteArray());
        JsonNode body = response.body().length == 0
                ? MissingNode.getInstance()
                : EventJson.mapper().readTree(response.body());
        return new Answer(
                response.statusCode(),
                body,
                response.headers().firstValue("Location").orElse(null));
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new ApiFailure("no answer: " + e, 503);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiFailure("interrupted", 503);
        }
    }

    private static BodyPublisher multipart(String fileName, byte[] file, Map<String, String> metadata) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(file.length + 512);
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"metadata\"\r\n"
                        + "Content-Type: application/json\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(EventJson.write(metadata));
        body.writeBytes(("\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }
}
