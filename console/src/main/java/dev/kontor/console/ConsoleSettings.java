package dev.kontor.console;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the console is told. The issuer's endpoints are given, not discovered: the console starts while the issuer is
 * away, and inside a cluster the browser and the console may reach it under different names.
 *
 * @param issuer {@code iss} of the tokens
 * @param authorizationUri where the browser logs in
 * @param tokenUri where the console exchanges the code
 * @param jwkSetUri keys of the issuer
 * @param endSessionUri where the browser logs out; empty when the issuer has no such place
 * @param reportingUrl base URL of the reporting service
 * @param connectTimeout to a service
 * @param readTimeout of an answer
 * @param zone in which times are shown
 * @param documentTypes folder of further declarations, empty for none
 */
@Validated
@ConfigurationProperties("kontor.console")
public record ConsoleSettings(
        @NotBlank String issuer,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @NotBlank String authorizationUri,
        @NotBlank String tokenUri,
        @NotBlank String jwkSetUri,
        @NotNull String endSessionUri,
        @NotNull URI reportingUrl,
        @NotNull Duration connectTimeout,
        @NotNull Duration readTimeout,
        @NotNull ZoneId zone,
        @NotNull String documentTypes) {

    @Override
    public String toString() {
        return "console of " + issuer + " and " + reportingUrl;
    }
}
