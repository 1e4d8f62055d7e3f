package dev.kontor.audit.watermark;

import dev.kontor.audit.log.RecordedTopics;
import dev.kontor.events.delivery.ResendRequested;
import dev.kontor.events.delivery.Watermark;
import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.Subject.ServiceId;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.kit.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what the services say they have written with what is recorded, by topic and day. A count that is not reached
 * for longer than the grace becomes a finding, and the owner is asked to send the day again, until nothing is missing.
 */
@Component
class ReconcileWatermarks {

    private static final Logger LOG = LoggerFactory.getLogger(ReconcileWatermarks.class);
    private static final String SELF = "audit";

    private final Watermarks watermarks;
    private final WatermarkSettings settings;
    private final TransactionTemplate transaction;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    ReconcileWatermarks(
            Watermarks watermarks,
            WatermarkSettings settings,
            TransactionTemplate transaction,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.watermarks = watermarks;
        this.settings = settings;
        this.transaction = transaction;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** A service says how much it has written. */
    void on(Watermark watermark, Envelope envelope) {
        if (RecordedTopics.ALL.contains(watermark.topic())) {
            watermarks.save(
                    envelope.subject().key(),
                    watermark.topic(),
                    watermark.day(),
                    envelope.sequence(),
                    watermark.count(),
                    watermark.position());
        }
    }

    void run() {
        transaction.executeWithoutResult(status -> {
            if (watermarks.lock()) {
                reconcile(clock.instant().truncatedTo(ChronoUnit.MICROS));
            }
        });
    }

    private void reconcile(Instant now) {
        watermarks.compare(now);
        watermarks.close(now);
        for (Difference difference : watermarks.overdue(now.minus(settings.grace()))) {
            watermarks.open(difference, now);
            LOG.error("the log lacks events, asking for them: {}", difference);
            ask(difference, now);
        }
        for (Difference difference : watermarks.unanswered(now.minus(settings.askAgain()))) {
            LOG.error("the log still lacks events, asking again: {}", difference);
            ask(difference, now);
        }
    }

    /** For the whole day: which of its events is missing, nobody can tell from a count. */
    private void ask(Difference difference, Instant now) {
        outbox.append(
                Cause.of(SELF, Caller.ALL_COMPANIES, ids.next()),
                new ServiceId(difference.service()),
                new ResendRequested(difference.topic(), difference.day(), null, null));
        watermarks.asked(difference, now);
    }
}
