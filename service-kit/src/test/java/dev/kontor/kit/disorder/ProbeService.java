package dev.kontor.kit.disorder;

import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.kit.app.KontorService;
import dev.kontor.kit.inbox.Delivery;
import dev.kontor.kit.inbox.Subscription;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A service with a consumer of every kind. Each says on a topic of its own what it has heard, in the transaction of its
 * effect; so the effects can be counted from outside.
 */
@KontorService
public class ProbeService {

    /** By consumer and note: what happens in the handler before its effect; most of it throws. */
    final Map<String, Runnable> trouble = new ConcurrentHashMap<>();

    final MovableClock clock = new MovableClock();

    @Bean
    @Primary
    Clock movableClock() {
        return clock;
    }

    @Bean
    EventTypes eventTypes() {
        return ProbeEvents.TYPES;
    }

    @Bean
    Subscription notes(JdbcClient jdbc, Outbox outbox) {
        return Subscription.ordered("disorder")
                .on(Noted.class, (event, envelope) -> hear(jdbc, outbox, "disorder", event.note(), envelope));
    }

    @Bean
    Subscription anyOrder(JdbcClient jdbc, Outbox outbox) {
        return Subscription.commutative("disorder-any-order")
                .on(Noted.class, (event, envelope) -> hear(jdbc, outbox, "disorder-any-order", event.note(), envelope))
                .on(
                        NotedElsewhere.class,
                        (event, envelope) -> hear(jdbc, outbox, "disorder-any-order", event.note(), envelope));
    }

    @Bean
    Subscription prices(JdbcClient jdbc, Outbox outbox) {
        return Subscription.latestWins("disorder-prices").on(Priced.class, (event, envelope) -> {
            int changed = jdbc.sql("""
                    INSERT INTO price (subject, version, price) VALUES (:subject, :version, :price)
                    ON CONFLICT (subject) DO UPDATE SET version = excluded.version, price = excluded.price
                    WHERE price.version < excluded.version
                    """)
                    .param("subject", envelope.subject().text())
                    .param("version", event.version())
                    .param("price", event.price())
                    .update();
            if (changed == 1) {
                hear(jdbc, outbox, "disorder-prices", event.price(), envelope);
            }
        });
    }

    @Bean
    Subscription record(JdbcClient jdbc, Outbox outbox) {
        return Subscription.append(
                "disorder-append",
                List.of(ProbeEvents.MORE_NOTES),
                deliveries -> deliveries.forEach(delivery -> append(jdbc, outbox, delivery)));
    }

    private void append(JdbcClient jdbc, Outbox outbox, Delivery delivery) {
        hear(jdbc, outbox, "disorder-append", Long.toString(delivery.envelope().sequence()), delivery.envelope());
    }

    private void hear(JdbcClient jdbc, Outbox outbox, String consumer, String note, Envelope envelope) {
        trouble.getOrDefault(consumer + " " + note, () -> {}).run();
        String transaction = jdbc.sql("SELECT CAST(pg_current_xact_id() AS text)")
                .query(String.class)
                .single();
        Event heard = new Heard(consumer, note, transaction);
        outbox.append(Cause.of(envelope, "disorder"), envelope.subject(), heard);
    }
}
