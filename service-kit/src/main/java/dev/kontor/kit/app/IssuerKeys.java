package dev.kontor.kit.app;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import dev.kontor.kit.remote.Remote;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;

/**
 * The keys tokens are signed with, fetched when first needed and kept: an issuer that is away for an hour closes no
 * service. A key that is not known is looked up at most twice in five seconds, whatever strangers send.
 */
final class IssuerKeys {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(2);
    private static final int LARGEST = 1 << 18;
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    /** Longest wait of a request for another's fetch. */
    private static final Duration FETCH = Duration.ofSeconds(5);

    private static final Duration KEPT = Duration.ofHours(1);

    private IssuerKeys() {}

    /**
     * @param url of the JWK set
     * @throws IllegalArgumentException if it is no URL
     */
    static JWKSource<SecurityContext> at(String url, Remote issuer) {
        ResourceRetriever fetch =
                new DefaultResourceRetriever((int) CONNECT.toMillis(), (int) READ.toMillis(), LARGEST);
        try {
            return JWKSourceBuilder.<SecurityContext>create(
                            URI.create(url).toURL(), from -> issuer.call(() -> fetch.retrieveResource(from)))
                    .retrying(true)
                    .cache(FRESH.toMillis(), FETCH.toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(BETWEEN.toMillis())
                    .outageTolerant(KEPT.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a URL: " + url, e);
        }
    }
}
