package dev.kontor.suite.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import dev.kontor.suite.Suite;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Tokens the suite's issuer could have given, for people it does not have. */
final class SignedToken {

    private static final String SOMEBODY = "1f0b6a52-00ff-4c00-8000-0000000000ff";

    private SignedToken() {}

    static String of(Suite suite, List<String> roles, List<String> companies) {
        String key = suite.folder().secrets().existing("signing-key.json").orElseThrow();
        Instant now = Instant.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(suite.ports().issuer())
                .subject(SOMEBODY)
                .issuedAt(now)
                .expiresAt(now.plus(Duration.ofMinutes(5)))
                .claim("roles", roles)
                .claim("companies", companies)
                .build();
        try {
            return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(RSAKey.parse(key))))
                    .encode(JwtEncoderParameters.from(
                            JwsHeader.with(SignatureAlgorithm.RS256).build(), claims))
                    .getTokenValue();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
