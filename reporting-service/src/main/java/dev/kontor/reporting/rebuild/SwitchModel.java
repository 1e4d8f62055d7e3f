package dev.kontor.reporting.rebuild;

import dev.kontor.kit.inbox.SecondReading;
import dev.kontor.kit.inbox.SecondReadings;
import dev.kontor.reporting.rebuild.Rebuild.State;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the next read model in the place of the old one, in one transaction: whoever asks sees the one or the other, whole.
 * Nothing happens while the old model has anything that the next one has not.
 */
@Component
public class SwitchModel {

    /** Name of the subscription that keeps documents and timelines up to date. */
    public static final String DOCUMENTS = "reporting";

    /** Name of the subscription that keeps the names of people up to date. */
    public static final String PEOPLE = "reporting-people";

    private final Rebuilds rebuilds;
    private final SecondReadings readings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SwitchModel(
            Rebuilds rebuilds, SecondReadings readings, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.rebuilds = rebuilds;
        this.readings = readings;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The reading of documents for a rebuild. */
    static String documents(String run) {
        return DOCUMENTS + "-" + run;
    }

    /** The reading of names for a rebuild. */
    static String people(String run) {
        return PEOPLE + "-" + run;
    }

    /**
     * @param documents which has read to the end
     * @return whether it was done; if not, it is too early
     */
    boolean to(String run, SecondReading documents) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!rebuilds.lock(run) || !documents.takeOver(DOCUMENTS)) {
                return false;
            }
            Rebuilds.TABLES.forEach(this::lock);
            if (namesAreOlder()) {
                status.setRollbackOnly();
                return false;
            }
            Rebuilds.TABLES.forEach(this::replace);
            readings.erase(people(run));
            rebuilds.end(run, State.SWITCHED, clock.instant().truncatedTo(ChronoUnit.MICROS));
            return true;
        }));
    }

    private void lock(String table) {
        jdbc.sql("LOCK TABLE " + table + " IN EXCLUSIVE MODE").update();
    }

    /** Names have no positions to be compared, and need none: the highest version wins. */
    private boolean namesAreOlder() {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM person_name old LEFT JOIN %s.person_name next USING (person)
                                       WHERE coalesce(next.version, -1) < old.version)
                        """.formatted(schema(true))).query(Boolean.class).single();
    }

    private void replace(String table) {
        jdbc.sql("DROP TABLE " + table).update();
        jdbc.sql("ALTER TABLE " + schema(true) + "." + table + " SET SCHEMA " + schema(false))
                .update();
    }

    private String schema(boolean next) {
        return jdbc.sql("SELECT quote_ident(current_schema() || :suffix)")
                .param("suffix", next ? "_next" : "")
                .query(String.class)
                .single();
    }
}
