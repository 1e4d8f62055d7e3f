package dev.kontor.rolling;

import dev.kontor.events.envelope.EventType;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.kit.app.KontorService;
import dev.kontor.kit.inbox.Subscription;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import java.util.List;
import org.springframework.context.annotation.Bean;

/** The first release: it knows one event, and says what it has heard. */
@KontorService
public class RollingService {

    @Bean
    EventTypes eventTypes() {
        return new EventTypes(List.of(
                new EventType<>("kontor.rolling.Told.v1", "kontor.rolling", Told.class),
                new EventType<>("kontor.rolling-heard.Heard.v1", "kontor.rolling-heard", Heard.class)));
    }

    @Bean
    Subscription rolling(Outbox outbox) {
        return Subscription.ordered("rolling")
                .on(Told.class, (told, envelope) -> outbox.append(
                        Cause.of(envelope, "rolling"), envelope.subject(), new Heard("old", told.text(), null)));
    }
}
