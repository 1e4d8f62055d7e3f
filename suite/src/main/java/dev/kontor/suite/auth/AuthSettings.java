package dev.kontor.suite.auth;

import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the token issuer is told by the suite.
 *
 * @param issuer its own URL, {@code iss} of the tokens
 * @param signingKey RSA key pair as a JSON Web Key
 * @param consoleUrl where the console lives, for the redirect after a login
 * @param consoleSecret of the client {@code console}
 * @param integratorSecret of the client {@code integrator}
 * @param passwords of the users, by username
 */
@Validated
@ConfigurationProperties("kontor.auth")
record AuthSettings(
        @NotBlank String issuer,
        @NotBlank String signingKey,
        @NotBlank String consoleUrl,
        @NotBlank String consoleSecret,
        @NotBlank String integratorSecret,
        Map<String, String> passwords) {

    AuthSettings {
        passwords = Map.copyOf(passwords);
    }
}
