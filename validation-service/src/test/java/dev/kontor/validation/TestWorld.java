package dev.kontor.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import dev.kontor.embedded.Infrastructure;
import dev.kontor.embedded.TopicSpec;
import dev.kontor.events.catalog.Topics;
import dev.kontor.kit.ident.Ids;
import dev.kontor.validation.checks.Sample;
import dev.kontor.validation.clarification.OpenDossier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.transaction.support.TransactionTemplate;

/** Kafka and PostgreSQL, an issuer of the test's own, whose signatures the service really checks, and the day the tests play on. */
@TestConfiguration(proxyBeanMethods = false)
class TestWorld {

    private static final SecretKey KEY =
            new SecretKeySpec("a key only this test knows, 256 bits".getBytes(UTF_8), "HmacSHA256");

    /** A database and topics of the test run's own. */
    @Bean
    DynamicPropertyRegistrar infrastructure() {
        Infrastructure shared = Infrastructure.shared();
        shared.createTopics(Stream.concat(
                        Stream.of(Topics.EXTRACTION, Topics.VALIDATION, Topics.SUPPLIERS), Topics.DELIVERY.stream())
                .map(topic -> TopicSpec.of(topic, 1))
                .toList());
        Infrastructure.Database database = shared.newDatabase("validation");
        return settings -> {
            settings.add("spring.datasource.url", database::jdbcUrl);
            settings.add("spring.datasource.username", database::user);
            settings.add("spring.datasource.password", database::password);
            settings.add("spring.kafka.bootstrap-servers", shared::bootstrapServers);
        };
    }

    @Bean
    Extraction extraction(OpenDossier open, TransactionTemplate transaction, Ids ids) {
        return new Extraction(open, transaction, ids);
    }

    @Bean
    JwtDecoder jwtDecoder() {
        return NimbusJwtDecoder.withSecretKey(KEY)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
    }

    /** Ticks as time does, from the day on which the samples are new. */
    @Bean
    Clock clock() {
        Clock system = Clock.systemUTC();
        Instant start = Sample.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
        return Clock.offset(system, Duration.between(system.instant(), start));
    }

    static String token(String person, String role, String company) {
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject(person)
                .issuedAt(Instant.EPOCH)
                .expiresAt(Instant.EPOCH.plus(100 * 365, ChronoUnit.DAYS))
                .claim("roles", List.of(role))
                .claim("companies", List.of(company))
                .build();
        return new NimbusJwtEncoder(new ImmutableSecret<>(KEY))
                .encode(JwtEncoderParameters.from(
                        JwsHeader.with(MacAlgorithm.HS256).build(), claims))
                .getTokenValue();
    }
}
