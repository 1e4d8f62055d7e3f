package dev.kontor.audit.log;

import dev.kontor.events.audit.LogRead;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.kit.security.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts on record who was shown contents, before they are shown: without the note there is no answer. */
@Component
public class NoteReading {

    private final Outbox outbox;
    private final Ids ids;
    private final TransactionTemplate transaction;

    NoteReading(Outbox outbox, Ids ids, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.ids = ids;
        this.transaction = transaction;
    }

    /** The event comes back through Kafka and becomes an entry of the log itself. It belongs to no company. */
    public void of(LogRead read, Caller caller) {
        transaction.executeWithoutResult(
                status -> outbox.append(Cause.of(caller, Caller.ALL_COMPANIES, ids.next()), caller.person(), read));
    }
}
