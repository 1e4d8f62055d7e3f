package dev.kontor.kit.inbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which events a consumer was told to go on without, by whom and why; kept for good. */
final class SkippedGaps {

    private final JdbcClient jdbc;
    private final Clock clock;

    SkippedGaps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param from first sequence that is missing
     * @param to last sequence that is missing
     * @param by actor as in events
     */
    void record(String consumer, Stream stream, long from, long to, String by, String reason) {
        jdbc.sql("""
                INSERT INTO inbox_skipped (consumer, topic, subject, first_sequence, last_sequence, skipped_at, skipped_by, reason)
                VALUES (:consumer, :topic, :subject, :from, :to, :now, :by, :reason)
                """)
                .param("consumer", consumer)
                .param("topic", stream.topic())
                .param("subject", stream.subject())
                .param("from", from)
                .param("to", to)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .param("reason", reason)
                .update();
    }
}
