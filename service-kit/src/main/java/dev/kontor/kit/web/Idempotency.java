package dev.kontor.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.kit.security.Caller;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
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
 * the same answer, without the effect happening again. Key, effect and answer are one transaction: a request that dies
 * leaves nothing behind, and its key is free at once.
 */
public final class Idempotency {

    /** Of the request, where a controller takes it. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private record Stored(String fingerprint, int status, String headers, byte @Nullable [] body) {}

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
     * Does the work once per key and caller, in a transaction.
     *
     * @param key null when the caller sent none: the work is done, nothing is remembered
     * @param request everything that makes this request this one; only a hash of it is kept
     * @throws ProblemException BAD_REQUEST if it is no key, IDEMPOTENCY_KEY_REUSED (422) if it belongs to another
     *     request, IDEMPOTENCY_KEY_IN_FLIGHT (409) while the first is under way; an exception of the work itself rolls
     *     back and frees the key
     */
    public <T> ResponseEntity<T> once(
            @Nullable String key, Caller caller, String request, Supplier<ResponseEntity<T>> work) {
        if (key == null) {
            return run(work);
        }
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(
                    KitProblem.BAD_REQUEST, "An idempotency key has 1 to 255 visible ASCII characters.");
        }
        String fingerprint = DigestUtils.sha256Hex(request);
        return run(() -> {
            if (!claim(key, caller, fingerprint)) {
                return answered(key, caller, fingerprint);
            }
            ResponseEntity<T> answer = work.get();
            remember(key, caller, answer);
            return answer;
        });
    }

    private <T> ResponseEntity<T> run(Supplier<ResponseEntity<T>> work) {
        ResponseEntity<T> answer = transaction.execute(status -> work.get());
        if (answer == null) {
            throw new IllegalStateException("the work gave no answer");
        }
        return answer;
    }

    /**
     * Takes the key for this transaction. The advisory lock is for those who come with the same key meanwhile: they are
     * told so instead of waiting for the row with a connection each.
     */
    private boolean claim(String key, Caller caller, String fingerprint) {
        return jdbc.sql("""
                INSERT INTO idempotency (key, caller, fingerprint, state, since)
                SELECT :key, :caller, :fingerprint, 'IN_FLIGHT', :now
                WHERE pg_try_advisory_xact_lock(hashtextextended(current_schema || ' ' || :caller || ' ' || :key, 0))
                ON CONFLICT DO NOTHING
                """)
                        .param("key", key)
                        .param("caller", caller.id())
                        .param("fingerprint", fingerprint)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    private void remember(String key, Caller caller, ResponseEntity<?> answer) {
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
    }

    /** The body is the JSON that was answered then: it goes to the caller as it is, whatever T may be. */
    @SuppressWarnings("unchecked")
    private <T> ResponseEntity<T> answered(String key, Caller caller, String fingerprint) {
        Optional<Stored> stored = jdbc.sql("""
                SELECT fingerprint, status, headers, body FROM idempotency WHERE caller = :caller AND key = :key
                """)
                .param("caller", caller.id())
                .param("key", key)
                .query((row, i) -> new Stored(
                        row.getString("fingerprint"),
                        row.getInt("status"),
                        row.getString("headers"),
                        row.getBytes("body")))
                .optional();
        Stored answer = stored.orElseThrow(() -> new ProblemException(
                KitProblem.IDEMPOTENCY_KEY_IN_FLIGHT, "The first request with the key " + key + " is not done yet."));
        if (!answer.fingerprint().equals(fingerprint)) {
            throw new ProblemException(
                    KitProblem.IDEMPOTENCY_KEY_REUSED, "The key " + key + " belongs to another request.");
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
        return ResponseEntity.status(answer.status()).headers(headers).body((T) json.readTree(answer.body()));
    }
}
