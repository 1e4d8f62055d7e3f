package dev.kontor.payment.runs;

import dev.kontor.kit.outbox.Cause;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands the stored file over: the attempt is committed before it is made, and it is made once (payment §11). */
@Component
class ExportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ExportRun.class);

    private final Runs runs;
    private final BankOutbox folder;
    private final SubmitRun submit;
    private final Clock clock;

    ExportRun(Runs runs, BankOutbox folder, SubmitRun submit, Clock clock) {
        this.runs = runs;
        this.folder = folder;
        this.submit = submit;
        this.clock = clock;
    }

    /** Must not run in a transaction: each step commits by itself. A run that is not RELEASED is left alone. */
    void export(UUID id) {
        Optional<StoredFile> file = runs.beginExport(id, clock.instant());
        if (file.isEmpty()) {
            return;
        }
        try {
            folder.deliver(file.get());
        } catch (IOException e) {
            LOG.error("the file of payment run {} could not be handed over", id, e);
            settle(id);
            return;
        }
        submitted(id);
    }

    /** Finds out what became of an attempt that broke off: the file lies there, or nobody knows. */
    void settle(UUID id) {
        if (lies(id)) {
            submitted(id);
        } else if (runs.giveUp(id)) {
            LOG.warn("it is not known whether the file of payment run {} reached the bank: a person has to say", id);
        }
    }

    private boolean lies(UUID id) {
        try {
            return folder.holds(runs.file(id).orElseThrow());
        } catch (IOException e) {
            LOG.error("the outbox folder cannot be read", e);
            return false;
        }
    }

    private void submitted(UUID id) {
        submit.submit(
                id,
                payment -> Cause.of(
                        "payment", payment.company(), payment.document().id()));
    }
}
