package dev.kontor.kit.probe;

import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.kit.app.KontorService;
import dev.kontor.kit.inbox.Subscription;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down what it hears; notes named in {@link #refused} make its handler fail. */
@KontorService
public class ProbeService {

    final Set<String> refused = ConcurrentHashMap.newKeySet();

    @Bean
    EventTypes eventTypes() {
        return Noted.TYPES;
    }

    @Bean
    Subscription notes(JdbcClient jdbc) {
        return Subscription.ordered("probe").on(Noted.class, (event, envelope) -> apply(jdbc, event, envelope));
    }

    private void apply(JdbcClient jdbc, Noted event, Envelope envelope) {
        jdbc.sql("INSERT INTO applied (subject, note) VALUES (:subject, :note)")
                .param("subject", envelope.subject().text())
                .param("note", event.note())
                .update();
        if (refused.contains(event.note())) {
            throw new IllegalStateException("refused: " + event.note());
        }
    }
}
