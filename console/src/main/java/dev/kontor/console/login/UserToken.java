package dev.kontor.console.login;

import java.time.Clock;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.stereotype.Component;

/** The access token of the user of the current request. */
@Component
public class UserToken {

    private final OAuth2AuthorizedClientManager tokens;
    private final Clock clock;

    UserToken(OAuth2AuthorizedClientManager tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A token that has not run out, renewed when it was about to.
     *
     * @throws org.springframework.security.oauth2.client.ClientAuthorizationException if the user must log in again;
     *     answered with a redirect to the issuer
     */
    public String current(Authentication user) {
        OAuth2AuthorizedClient client =
                tokens.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(IssuerClient.REGISTRATION)
                        .principal(user)
                        .build());
        if (client == null) {
            throw new ClientAuthorizationRequiredException(IssuerClient.REGISTRATION);
        }
        Instant end = client.getAccessToken().getExpiresAt();
        // without a refresh token the manager hands out what it has, however old
        if (end != null && !end.isAfter(clock.instant())) {
            throw new ClientAuthorizationRequiredException(IssuerClient.REGISTRATION);
        }
        return client.getAccessToken().getTokenValue();
    }
}
