package dev.kontor.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.util.UriComponentsBuilder;

/** An OIDC issuer that logs one person in without asking, counts the logins and gives no refresh tokens. */
final class StubIssuer implements AutoCloseable {

    private final StubServer server = new StubServer();
    private final RSAKey key;
    private final AtomicInteger logins = new AtomicInteger();
    private volatile String nonce = "";
    private volatile boolean refusing;

    StubIssuer() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("test").generate();
        server.on("/oauth2/authorize", this::authorize);
        server.on("/oauth2/token", this::token);
        server.on("/oauth2/jwks", e -> StubServer.json(e, 200, new JWKSet(key.toPublicJWK()).toString()));
    }

    String url() {
        return server.url();
    }

    int logins() {
        return logins.get();
    }

    /** From now on nobody is let in, or everybody again. */
    void refuse(boolean refuse) {
        refusing = refuse;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = UriComponentsBuilder.fromUri(exchange.getRequestURI())
                .build()
                .getQueryParams()
                .toSingleValueMap();
        logins.incrementAndGet();
        nonce = Objects.requireNonNullElse(query.get("nonce"), "");
        boolean askedRight = "console".equals(query.get("client_id"))
                && "openid".equals(query.get("scope"))
                && "S256".equals(query.get("code_challenge_method"));
        String answer = askedRight && !refusing ? "code=abc" : "error=access_denied";
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        URI.create(java.net.URLDecoder.decode(Objects.requireNonNull(query.get("redirect_uri")), UTF_8))
                                + "?" + answer + "&state=" + query.get("state"));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        StubServer.json(exchange, 200, """
                {"access_token":"token-of-clara","token_type":"Bearer","expires_in":3600,"id_token":"%s"}""".formatted(idToken()));
    }

    private String idToken() {
        try {
            Instant now = Instant.now();
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
                    new JWTClaimsSet.Builder()
                            .issuer(url())
                            .subject("1f0b6a52")
                            .audience("console")
                            .claim("name", "Clara Claas")
                            .claim("nonce", nonce)
                            .issueTime(Date.from(now))
                            .expirationTime(Date.from(now.plusSeconds(300)))
                            .build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
