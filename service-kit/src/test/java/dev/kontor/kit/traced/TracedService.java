package dev.kontor.kit.traced;

import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventType;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.kit.app.KontorService;
import dev.kontor.kit.inbox.Subscription;
import java.util.List;
import org.springframework.context.annotation.Bean;

/** Publishes steps and hears them. */
@KontorService
public class TracedService {

    static final String TOPIC = "kontor.traced";

    record Stepped(String note) implements Event {}

    @Bean
    EventTypes eventTypes() {
        return new EventTypes(List.of(new EventType<>("kontor.traced.Stepped.v1", TOPIC, Stepped.class)));
    }

    @Bean
    Subscription steps() {
        return Subscription.ordered("traced").on(Stepped.class, (event, envelope) -> {});
    }
}
