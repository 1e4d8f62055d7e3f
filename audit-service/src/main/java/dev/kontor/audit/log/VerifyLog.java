package dev.kontor.audit.log;

import dev.kontor.audit.tree.Checkpoints;
import dev.kontor.kit.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log back and counts what is there, from the entries themselves. */
@Component
class VerifyLog {

    /**
     * @param entries recorded
     * @param streams (topic, subject) pairs
     * @param openGaps findings that are still open
     * @param missing sequence numbers below the highest of their stream that are not recorded
     * @param contradictions recorded
     * @param openWatermarks topics and days of which the owner has written more than is recorded
     * @param altered entries whose leaf is not the one in the tree, or whose content is not the one in the leaf
     * @param alteredCheckpoints stored checkpoints, of the whole log, that are not as they were signed
     * @param dense whether the index of the whole log has no hole
     * @param sound nothing is missing by sequence or by count, contradicts or is altered, and the index is dense
     */
    record Verification(
            long entries,
            long streams,
            long openGaps,
            long missing,
            long contradictions,
            long openWatermarks,
            long altered,
            long alteredCheckpoints,
            boolean dense,
            boolean sound) {}

    private final JdbcClient jdbc;
    private final CountAltered count;
    private final Checkpoints checkpoints;

    VerifyLog(JdbcClient jdbc, CountAltered count, Checkpoints checkpoints) {
        this.jdbc = jdbc;
        this.count = count;
        this.checkpoints = checkpoints;
    }

    /** @param company null for all of the caller's */
    Verification verify(@Nullable String company, Caller caller) {
        long altered = count.of(company, caller);
        long alteredCheckpoints = checkpoints.altered();
        return jdbc.sql("""
                        WITH wanted AS (
                            SELECT topic, subject, sequence FROM log_entry
                            WHERE (:all OR company = ANY (:companies))
                              AND (CAST(:company AS text) IS NULL OR company = :company)),
                        per_stream AS (
                            SELECT count(*) AS entries, max(sequence) - count(DISTINCT sequence) AS missing
                            FROM wanted GROUP BY topic, subject),
                        found AS (
                            SELECT kind FROM finding
                            WHERE closed_at IS NULL AND (:all OR company = ANY (:companies))
                              AND (CAST(:company AS text) IS NULL OR company = :company))
                        SELECT (SELECT coalesce(sum(entries), 0) FROM per_stream) AS entries,
                               (SELECT count(*) FROM per_stream) AS streams,
                               (SELECT coalesce(sum(missing), 0) FROM per_stream) AS missing,
                               (SELECT count(*) FROM found WHERE kind = 'GAP') AS open_gaps,
                               (SELECT count(*) FROM found WHERE kind = 'CONTRADICTION') AS contradictions,
                               (SELECT count(*) FROM found WHERE kind = 'WATERMARK') AS open_watermarks,
                               (SELECT count(*) = coalesce(max(index) + 1, 0) AND coalesce(max(index) + 1, 0) =
                                       (SELECT coalesce(max(size), 0) FROM log_checkpoint) FROM log_entry) AS dense
                        """)
                .param("all", caller.seesAllCompanies())
                .param("companies", caller.companies().toArray(String[]::new))
                .param("company", company)
                .query((row, number) -> {
                    long missing = row.getLong("missing");
                    long contradictions = row.getLong("contradictions");
                    long watermarks = row.getLong("open_watermarks");
                    boolean dense = row.getBoolean("dense");
                    return new Verification(
                            row.getLong("entries"),
                            row.getLong("streams"),
                            row.getLong("open_gaps"),
                            missing,
                            contradictions,
                            watermarks,
                            altered,
                            alteredCheckpoints,
                            dense,
                            missing == 0
                                    && contradictions == 0
                                    && watermarks == 0
                                    && altered == 0
                                    && alteredCheckpoints == 0
                                    && dense);
                })
                .single();
    }
}
