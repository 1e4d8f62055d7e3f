package dev.kontor.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.kit.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code Idempotency-Key} on POST (draft-ietf-httpapi-idempotency-key-header): the same key with the same request gets
 * the same answer, without the effect happening again. The answer is stored in the transaction of the effect; a claim
 * whose request died is free again after {@link #CLAIM}.
 */
public final class Idempotency {

    /** How long a request may take before its key is free again. */
    static final Duration CLAIM = Duration.ofMinutes(2);

    private record Stored(String fingerprint, String state, int status, String headers, byte @Nullable [] body) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    public Idempotency(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Does the work once per key, in a transaction.
     *
     * @param key null when the caller sent none: the work is done, nothing is remembered
     * @param fingerprint hash of the request, so that another request under the same key is noticed
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED (422) or IDEMPOTENCY_KEY_IN_FLIGHT (409); a ProblemException of
     *     the work itself rolls back and frees the key
     */
    public ResponseEntity<?> once(
            @Nullable String key, Caller caller, String fingerprint, Supplier<ResponseEntity<?>> work) {
        if (key == null || key.isBlank()) {
            return run(work);
        }
        if (!claim(key, caller, fingerprint)) {
            return answered(key, caller, fingerprint);
        }
        try {
            return run(() -> {
                ResponseEntity<?> answer = work.get();
                return remember(key, caller, answer);
            });
        } catch (RuntimeException e) {
            jdbc.sql("DELETE FROM idempotency WHERE caller = :caller AND key = :key AND state = 'IN_FLIGHT'")
                    .param("caller", caller.id())
                    .param("key", key)
                    .update();
            throw e;
        }
    }

    private ResponseEntity<?> run(Supplier<ResponseEntity<?>> work) {
        ResponseEntity<?> answer = transaction.execute(status -> work.get());
        if (answer == null) {
            throw new IllegalStateException("the work gave no answer");
        }
        return answer;
    }

    private boolean claim(String key, Caller caller, String fingerprint) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                INSERT INTO idempotency (key, caller, fingerprint, state, since)
                VALUES (:key, :caller, :fingerprint, 'IN_FLIGHT', :now)
                ON CONFLICT (caller, key) DO UPDATE SET since = excluded.since
                WHERE idempotency.state = 'IN_FLIGHT' AND idempotency.fingerprint = excluded.fingerprint
                  AND idempotency.since < :lapsed
                """)
                        .param("key", key)
                        .param("caller", caller.id())
                        .param("fingerprint", fingerprint)
                        .param("now", now)
                        .param("lapsed", now.minus(CLAIM))
                        .update()
                == 1;
    }

    private ResponseEntity<?> remember(String key, Caller caller, ResponseEntity<?> answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        answer.getHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        jdbc.sql("""
                UPDATE idempotency SET state = 'DONE', status = :status, headers = CAST(:headers AS jsonb), body = :body
                WHERE caller = :caller AND key = :key
                """)
                .param("status", answer.getStatusCode().value())
                .param("headers", new String(json.writeValueAsBytes(headers), UTF_8))
                .param("body", answer.hasBody() ? json.writeValueAsBytes(answer.getBody()) : null)
                .param("caller", caller.id())
                .param("key", key)
                .update();
        return answer;
    }

    private ResponseEntity<?> answered(String key, Caller caller, String fingerprint) {
        Optional<Stored> stored = jdbc.sql("""
                SELECT fingerprint, state, coalesce(status, 0) AS status, coalesce(headers, '{}') AS headers, body
                FROM idempotency WHERE caller = :caller AND key = :key
                """)
                .param("caller", caller.id())
                .param("key", key)
                .query((row, i) -> new Stored(
                        row.getString("fingerprint"),
                        row.getString("state"),
                        row.getInt("status"),
                        row.getString("headers"),
                        row.getBytes("body")))
                .optional();
        Stored answer = stored.orElseThrow(() -> inFlight(key));
        if (!answer.fingerprint().equals(fingerprint)) {
            throw new ProblemException(
                    KitProblem.IDEMPOTENCY_KEY_REUSED, "The key " + key + " belongs to another request.");
        }
        if (!"DONE".equals(answer.state())) {
            throw inFlight(key);
        }
        HttpHeaders headers = new HttpHeaders();
        json.readValue(answer.headers(), new TypeReference<Map<String, String>>() {})
                .forEach(headers::set);
        if (answer.body() == null) {
            return ResponseEntity.status(answer.status()).headers(headers).build();
        }
        if (headers.getContentType() == null) {
            headers.setContentType(MediaType.APPLICATION_JSON);
        }
        return ResponseEntity.status(answer.status()).headers(headers).body(json.readTree(answer.body()));
    }

    private static ProblemException inFlight(String key) {
        return new ProblemException(
                KitProblem.IDEMPOTENCY_KEY_IN_FLIGHT, "The first request with the key " + key + " is not done yet.");
    }
}
