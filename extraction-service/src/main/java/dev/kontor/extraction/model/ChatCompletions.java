package dev.kontor.extraction.model;

import dev.kontor.kit.remote.Remote;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST …/chat/completions} as OpenAI defined it; every failure is an {@link IOException}. */
final class ChatCompletions {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** No answer about a dozen fields is longer. */
    private static final int MAX_ANSWER = 1 << 16;

    private static final int MAX_TOKENS = 800;

    private final HttpClient http;
    private final Remote remote;
    private final ModelSettings settings;

    ChatCompletions(HttpClient http, Remote remote, ModelSettings settings) {
        this.http = http;
        this.remote = remote;
        this.settings = settings;
    }

    /** A client for the settings; it follows no redirect, so that the text goes nowhere else. */
    static HttpClient client(ModelSettings settings) {
        return HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(Redirect.NEVER)
                .build();
    }

    /**
     * @return what the model says
     * @throws IOException if there is no answer in time, or none that can be understood
     */
    String answer(String instructions, String text) throws IOException {
        return remote.call(() -> content(send(request(instructions, text))));
    }

    private HttpRequest request(String instructions, String text) {
        ObjectNode body = JSON.createObjectNode();
        body.put("model", settings.name()).put("temperature", 0).put("max_tokens", MAX_TOKENS);
        body.putObject("response_format").put("type", "json_object");
        body.putArray("messages").add(message("system", instructions)).add(message("user", text));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(String.valueOf(settings.url()).replaceFirst("/+$", "") + "/chat/completions"))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        return settings.key().isEmpty()
                ? request.build()
                : request.header("Authorization", "Bearer " + settings.key()).build();
    }

    private static ObjectNode message(String role, String content) {
        return JSON.createObjectNode().put("role", role).put("content", content);
    }

    private byte[] send(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException("the model answers with status " + response.statusCode());
                }
                byte[] read = body.readNBytes(MAX_ANSWER + 1);
                if (read.length > MAX_ANSWER) {
                    throw new IOException("the model does not stop talking");
                }
                return read;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted while the model was thinking");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    private static String content(byte[] body) throws IOException {
        try {
            JsonNode content =
                    JSON.readTree(body).path("choices").path(0).path("message").path("content");
            if (!content.isString()) {
                throw new IOException("the model answers without a message");
            }
            return content.asString();
        } catch (JacksonException e) {
            throw new IOException("the model does not answer in JSON", e);
        }
    }
}
