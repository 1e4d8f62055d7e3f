package dev.kontor.console.documents;

import dev.kontor.console.ConsoleSettings;
import dev.kontor.console.calls.Reads;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriBuilder;

/** The reporting service, asked in the user's name: what he may not see it does not answer. */
@Component
class Reporting {

    private static final String SERVICE = "reporting";
    private static final int PIECE = 50;
    private static final ParameterizedTypeReference<Piece<ReportedDocument>> DOCUMENTS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Piece<ReportedEvent>> EVENTS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<ReportedDocument> DOCUMENT = new ParameterizedTypeReference<>() {};

    private final RestClient http;
    private final Reads reads;

    Reporting(ConsoleSettings settings, Reads reads, ObservationRegistry observations) {
        this.reads = reads;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(settings.readTimeout());
        http = RestClient.builder()
                .baseUrl(settings.reportingUrl())
                .requestFactory(requests)
                .observationRegistry(observations)
                .build();
    }

    /**
     * The newest documents first.
     *
     * @param status null for all
     * @param cursor where the last piece ended, null for the start
     * @throws NotShown if there is no list to show
     */
    Piece<ReportedDocument> documents(String token, @Nullable Status status, @Nullable String cursor) {
        // as variables: what a user writes into the address is encoded to the last sign
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("limit", PIECE);
        if (status != null) {
            asked.put("status", status);
        }
        if (cursor != null) {
            asked.put("cursor", cursor);
        }
        return get(
                token,
                uri -> {
                    uri.path("/api/v1/documents");
                    asked.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
                    return uri.build(asked);
                },
                DOCUMENTS);
    }

    /** @throws NotShown if this user cannot see it */
    ReportedDocument document(String token, UUID id) {
        return get(token, uri -> uri.path("/api/v1/documents/{id}").build(id), DOCUMENT);
    }

    /**
     * What happened to a document, the oldest first.
     *
     * @throws NotShown if this user cannot see it
     */
    Piece<ReportedEvent> timeline(String token, UUID id) {
        return get(token, uri -> uri.path("/api/v1/documents/{id}/timeline").build(id), EVENTS);
    }

    private <T> T get(String token, Function<UriBuilder, URI> uri, ParameterizedTypeReference<T> type) {
        Optional<T> body;
        try {
            body = reads.of(
                    SERVICE,
                    () -> Optional.ofNullable(http.get()
                            .uri(uri)
                            .headers(headers -> headers.setBearerAuth(token))
                            .retrieve()
                            .body(type)));
        } catch (HttpClientErrorException.Unauthorized e) {
            throw new NotShown(NotShown.Reason.LOGIN_EXPIRED, e);
        } catch (HttpClientErrorException.Forbidden e) {
            throw new NotShown(NotShown.Reason.FORBIDDEN, e);
        } catch (HttpClientErrorException.NotFound | HttpClientErrorException.BadRequest e) {
            throw new NotShown(NotShown.Reason.UNKNOWN, e);
        } catch (RestClientException | CallNotPermittedException e) {
            throw new NotShown(NotShown.Reason.REPORTING_AWAY, e);
        }
        return body.orElseThrow(() -> new NotShown(NotShown.Reason.REPORTING_AWAY, null));
    }
}
