package dev.kontor.kit.late;

import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventType;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.kit.app.KontorService;
import dev.kontor.kit.inbox.Subscription;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import java.util.List;
import org.springframework.context.annotation.Bean;

/** Says what it has heard, in the transaction in which it heard it. */
@KontorService
public class LateService {

    static final EventType<Told> TOLD = new EventType<>("kontor.late.Told.v1", "kontor.late", Told.class);
    static final EventType<Heard> HEARD =
            new EventType<>("kontor.late-heard.Heard.v1", "kontor.late-heard", Heard.class);

    record Heard(String text) implements Event {}

    @Bean
    EventTypes eventTypes() {
        return new EventTypes(List.of(TOLD, HEARD));
    }

    @Bean
    Subscription late(Outbox outbox) {
        return Subscription.ordered("late")
                .on(
                        Told.class,
                        (event, envelope) ->
                                outbox.append(Cause.of(envelope, "late"), envelope.subject(), new Heard(event.text())));
    }
}
