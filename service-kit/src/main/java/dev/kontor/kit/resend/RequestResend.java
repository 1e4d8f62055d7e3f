package dev.kontor.kit.resend;

import dev.kontor.events.delivery.ResendRequested;
import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.Subject.ServiceId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the request of an operator, or of audit, to send events again. */
public final class RequestResend {

    private static final Logger log = LoggerFactory.getLogger(RequestResend.class);

    private final Resends resends;
    private final ServiceId self;

    RequestResend(Resends resends, String service) {
        this.resends = resends;
        this.self = new ServiceId(service);
    }

    /** An event addressed to this service; requests to others are passed over. */
    public void on(ResendRequested request, Envelope envelope) {
        if (envelope.subject().equals(self)) {
            request(
                    envelope.id(),
                    envelope.actor(),
                    request.topic(),
                    request.day(),
                    request.fromPosition(),
                    request.toPosition());
        }
    }

    /**
     * Stores it; the sending begins shortly after.
     *
     * @param id the same request once more has no effect
     * @param by person/… or service/…
     * @param from first position, null from the beginning
     * @param to last position, null to the end
     */
    Resend request(
            UUID id,
            String by,
            @Nullable String topic,
            @Nullable LocalDate day,
            @Nullable Long from,
            @Nullable Long to) {
        Resend resend = resends.add(id, by, topic, day, from == null ? 1 : from, to);
        log.info("{} events are sent again, asked by {}: {}", resend.events(), by, resend);
        return resend;
    }
}
