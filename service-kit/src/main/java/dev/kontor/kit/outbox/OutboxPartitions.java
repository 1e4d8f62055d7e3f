package dev.kontor.kit.outbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the days of the outbox ahead and drops those that are over: after {@link #KEPT_DAYS} and only when relayed. */
public final class OutboxPartitions {

    private static final Logger log = LoggerFactory.getLogger(OutboxPartitions.class);
    private static final int DAYS_AHEAD = 3;

    /** How long a service can send its events again. */
    static final int KEPT_DAYS = 14;

    private final JdbcClient jdbc;
    private final Clock clock;

    public OutboxPartitions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes the partitions of today and the next days; what comes while one is missing goes to the rest. */
    public void makeAhead() {
        LocalDate today = today();
        try {
            for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
                jdbc.sql("SELECT outbox_make_partition(:day)")
                        .param("day", today.plusDays(ahead))
                        .query(Boolean.class)
                        .single();
            }
        } catch (DataAccessException e) {
            log.warn("days of the outbox could not be made ahead, tried again later: {}", e.getMessage());
        }
    }

    /** @return the names of the partitions dropped */
    public List<String> dropOld() {
        List<String> dropped = jdbc.sql("SELECT outbox_drop_partitions(:before)")
                .param("before", today().minusDays(KEPT_DAYS))
                .query(String.class)
                .list();
        if (!dropped.isEmpty()) {
            log.info("dropped {}: relayed, and older than {} days", dropped, KEPT_DAYS);
        }
        return dropped;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
