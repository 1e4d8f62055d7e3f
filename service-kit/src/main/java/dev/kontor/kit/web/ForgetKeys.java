package dev.kontor.kit.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Removes the answers to idempotency keys nobody will send again. Any number of instances may do so at once. */
class ForgetKeys {

    /** Short transactions: requests write to this table all the time. */
    private static final int PIECE = 5_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final IdempotencySettings settings;

    ForgetKeys(JdbcClient jdbc, Clock clock, IdempotencySettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** Returns when nothing older than {@code kontor.idempotency.keep} is left. */
    @Scheduled(
            initialDelayString = "${kontor.idempotency.sweep:10m}",
            fixedDelayString = "${kontor.idempotency.sweep:10m}")
    void forget() {
        OffsetDateTime before = OffsetDateTime.now(clock).minus(settings.keep());
        int removed;
        do {
            removed =
                    jdbc.sql("""
                    DELETE FROM idempotency WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM idempotency WHERE since < :before LIMIT :piece FOR UPDATE SKIP LOCKED))
                    """).param("before", before).param("piece", PIECE).update();
        } while (removed == PIECE);
    }
}
