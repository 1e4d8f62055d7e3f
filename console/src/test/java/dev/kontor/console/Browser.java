package dev.kontor.console;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A browser without a screen: cookies, and redirects if wanted. */
final class Browser implements AutoCloseable {

    private final String base;
    private final CookieManager cookies;
    private final HttpClient http;

    private Browser(String base, CookieManager cookies, HttpClient.Redirect redirects) {
        this.base = base;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(redirects)
                .build();
    }

    static Browser at(String base) {
        return new Browser(base, empty(), HttpClient.Redirect.ALWAYS);
    }

    static Browser standingStillAt(String base) {
        return new Browser(base, empty(), HttpClient.Redirect.NEVER);
    }

    /** The same browser, with redirects shown and not followed. */
    Browser standingStill() {
        return new Browser(base, cookies, HttpClient.Redirect.NEVER);
    }

    private static CookieManager empty() {
        return new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .build());
    }

    HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
