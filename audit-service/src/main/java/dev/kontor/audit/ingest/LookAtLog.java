package dev.kontor.audit.ingest;

import dev.kontor.audit.log.AuditLog;
import dev.kontor.audit.standing.LogStopped;
import dev.kontor.audit.standing.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds out whether anything could be appended, also while nothing arrives: a restored backup shows at once. */
@Component
class LookAtLog {

    private final AuditLog log;
    private final CarryOver carryOver;
    private final Standing standing;
    private final TransactionTemplate transaction;

    LookAtLog(AuditLog log, CarryOver carryOver, Standing standing, TransactionTemplate transaction) {
        this.log = log;
        this.carryOver = carryOver;
        this.standing = standing;
        this.transaction = transaction;
    }

    void run() {
        try {
            carryOver.run();
            transaction.executeWithoutResult(status -> log.lock());
            standing.runs();
        } catch (LogStopped e) {
            standing.stopped(e);
        }
    }
}
