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
import java.util.stream.Stream;

/** An export that is served as files below an address. Nobody says there which files exist. */
final class WebFiles implements ExportFiles {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    WebFiles(String base) throws IOException {
        try {
            this.base = URI.create(base.endsWith("/") ? base : base + "/");
        } catch (IllegalArgumentException e) {
            throw new IOException(base + " is no address", e);
        }
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve(name)).timeout(PATIENCE).build();
        HttpResponse<InputStream> response;
        try {
            response = client.send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (response.statusCode() == OK) {
            return Optional.of(new BufferedInputStream(response.body()));
        }
        response.body().close();
        if (response.statusCode() == NOT_FOUND || response.statusCode() == GONE) {
            return Optional.empty();
        }
        throw new IOException(request.uri() + " answers with status " + response.statusCode());
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
