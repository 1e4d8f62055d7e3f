package dev.kontor.embedded;

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
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An identity provider for tests of a service: one key, and tokens for whom you like. */
public final class TestIssuer implements AutoCloseable {
    private static final Instant FAR_FUTURE = Instant.parse("2100-01-01T00:00:00Z");

    private final RSAKey key;
    private final HttpServer server;

    public TestIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException e) {
            throw EmbeddedException.of("The test issuer cannot start", e);
        }
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
        server.createContext("/oauth2/jwks", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    /** To be given to the service as {@code KONTOR_ISSUER}. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** @param companies {@code *} for all */
    public String token(String subject, List<String> roles, List<String> companies) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .subject(subject)
                .claim("roles", roles)
                .claim("companies", companies)
                .expirationTime(Date.from(FAR_FUTURE))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw EmbeddedException.of("The test issuer cannot sign", e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
