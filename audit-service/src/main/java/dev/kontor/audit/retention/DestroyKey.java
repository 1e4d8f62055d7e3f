package dev.kontor.audit.retention;

import dev.kontor.audit.tree.LogLock;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Destroys the data key of a subject: the content of all of its entries is gone, and every proof goes on to hold. That it was
 * done, by whom and why is kept. Whether it may be done is decided by whoever calls.
 */
@Component
public class DestroyKey {

    private final JdbcClient jdbc;
    private final LogLock lock;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DestroyKey(JdbcClient jdbc, LogLock lock, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param by pseudonym of who decided
     * @param reason without personal data; it is kept for ever
     * @return false if there was none
     */
    public boolean of(String subject, String by, String reason) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            // a batch that is under way must not encrypt with it
            lock.take();
            return jdbc.sql("""
                            WITH gone AS (DELETE FROM data_key WHERE subject = :subject RETURNING id, subject)
                            INSERT INTO destroyed_key (id, subject, destroyed_at, destroyed_by, reason)
                            SELECT id, subject, :now, :by, :reason FROM gone
                            """)
                            .param("subject", subject)
                            .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                            .param("by", by)
                            .param("reason", reason)
                            .update()
                    > 0;
        }));
    }
}
