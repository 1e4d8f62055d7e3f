package dev.kontor.suite.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.events.envelope.EventJson;
import dev.kontor.suite.auth.AuthServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gets access tokens of the suite's issuer: for a person by the authorization code flow with PKCE (RFC 7636) and the
 * login form, as a browser would; for a machine by client credentials.
 */
public final class Login {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final int MOST_REDIRECTS = 6;

    private final String issuer;
    private final SecureRandom random = new SecureRandom();

    public Login(String issuer) {
        this.issuer = issuer;
    }

    /**
     * An access token of a person.
     *
     * @throws ApiFailure if the login is refused
     */
    public String person(String username, String password) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String verifier = base64(secret);
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            String authorize = issuer + "/oauth2/authorize?"
                    + form(Map.of(
                            "response_type",
                            "code",
                            "client_id",
                            AuthServer.CLI_CLIENT,
                            "scope",
                            "openid",
                            "redirect_uri",
                            AuthServer.CLI_REDIRECT,
                            "code_challenge",
                            challenge(verifier),
                            "code_challenge_method",
                            "S256"));
            send(browser, HttpRequest.newBuilder(URI.create(authorize)).header("Accept", "text/html"));
            HttpResponse<String> page = send(browser, HttpRequest.newBuilder(URI.create(issuer + "/login")));
            HttpResponse<String> answer = send(
                    browser,
                    post(
                            "/login",
                            Map.of("username", username, "password", password, "_csrf", find(CSRF, page.body()))));
            return token(browser, code(browser, answer), verifier);
        }
    }

    /**
     * An access token of a machine client.
     *
     * @throws ApiFailure if the secret is wrong
     */
    public String machine(String client, String secret) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = post("/oauth2/token", Map.of("grant_type", "client_credentials"))
                    .header(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8)));
            return accessToken(send(http, request));
        }
    }

    private String code(HttpClient browser, HttpResponse<String> first) {
        HttpResponse<String> answer = first;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            String location = answer.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new ApiFailure("the login did not lead back to the client", 401));
            Matcher code = CODE.matcher(location);
            if (location.startsWith(AuthServer.CLI_REDIRECT) && code.find()) {
                return code.group(1);
            }
            if (location.endsWith("/login?error")) {
                throw new ApiFailure("user name or password is wrong", 401);
            }
            answer = send(
                    browser,
                    HttpRequest.newBuilder(URI.create(issuer).resolve(location)).header("Accept", "text/html"));
        }
        throw new ApiFailure("the login goes round in circles", 500);
    }

    private String token(HttpClient http, String code, String verifier) {
        return accessToken(send(
                http,
                post(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                AuthServer.CLI_CLIENT,
                                "redirect_uri",
                                AuthServer.CLI_REDIRECT,
                                "code",
                                code,
                                "code_verifier",
                                verifier))));
    }

    private HttpRequest.Builder post(String path, Map<String, String> fields) {
        return HttpRequest.newBuilder(URI.create(issuer + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html,application/json")
                .POST(BodyPublishers.ofString(form(fields)));
    }

    private static String accessToken(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new ApiFailure("the issuer gave no token: " + answer.body(), answer.statusCode());
        }
        return EventJson.mapper().readTree(answer.body()).path("access_token").asString();
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ApiFailure("the issuer does not answer: " + e.getMessage(), 503);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiFailure("interrupted", 503);
        }
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new ApiFailure("the login page has no form", 500);
        }
        return matcher.group(1);
    }

    private static String form(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
