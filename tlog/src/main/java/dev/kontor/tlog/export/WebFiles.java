package dev.kontor.tlog.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An export, or the log itself, that is served as files below an address. Nobody says there which files exist. */
final class WebFiles implements ExportFiles {

    private static final int OK = 200;
    private static final Set<Integer> NONE = Set.of(404, 410);
    private static final Set<Integer> REFUSED = Set.of(401, 403);
    private static final Set<Integer> LATER = Set.of(429, 503);
    private static final int ATTEMPTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final URI base;
    private final Optional<String> token;
    private final HttpClient client;

    /** @param token sent along with each request; with one, nobody is followed to another address */
    WebFiles(String base, Optional<String> token) throws IOException {
        try {
            this.base = URI.create(base.endsWith("/") ? base : base + "/");
        } catch (IllegalArgumentException e) {
            throw new IOException(base + " is no address", e);
        }
        this.token = token;
        this.client = HttpClient.newBuilder()
                .followRedirects(token.isPresent() ? HttpClient.Redirect.NEVER : HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build();
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(name)).timeout(PATIENCE);
        token.ifPresent(it -> request.header("Authorization", "Bearer " + it));
        HttpResponse<InputStream> response = answer(request.build());
        int status = response.statusCode();
        if (status == OK) {
            return Optional.of(new BufferedInputStream(response.body()));
        }
        response.body().close();
        if (NONE.contains(status)) {
            return Optional.empty();
        }
        throw new IOException(response.uri() + " answers with status " + status
                + (REFUSED.contains(status) ? ": it wants the token of an auditor of all companies" : ""));
    }

    /** Asks again when the service wants to be left alone for a while. */
    private HttpResponse<InputStream> answer(HttpRequest request) throws IOException {
        try {
            for (int attempt = 1; ; attempt++) {
                HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
                if (!LATER.contains(response.statusCode()) || attempt == ATTEMPTS) {
                    return response;
                }
                response.body().close();
                Thread.sleep(PAUSE.multipliedBy(attempt));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public Optional<Stream<String>> names() {
        return Optional.empty();
    }

    @Override
    public void close() {
        client.close();
    }
}
