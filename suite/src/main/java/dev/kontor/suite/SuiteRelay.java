package dev.kontor.suite;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.kontor.embedded.EmbeddedKafka;
import dev.kontor.kit.relay.OutboxRelay;
import dev.kontor.kit.relay.RelaySettings;
import dev.kontor.kit.relay.RelayTarget;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** The one relay of all services; each service's rows go out in its name and count in its metrics. */
final class SuiteRelay {

    private SuiteRelay() {}

    /** Starts it; closing what it returns stops it. */
    static AutoCloseable start(
            SuiteDatabase database, EmbeddedKafka broker, Map<String, ConfigurableApplicationContext> services) {
        OutboxRelay relay = new OutboxRelay(
                new RelaySettings(
                        "127.0.0.1",
                        database.port(),
                        SuiteDatabase.NAME,
                        SuiteDatabase.RELAY,
                        database.password(SuiteDatabase.RELAY),
                        SuiteDatabase.SLOT,
                        SuiteDatabase.PUBLICATION,
                        List.copyOf(services.keySet()),
                        SuiteDatabase.RELAY),
                services.entrySet().stream()
                        .collect(toUnmodifiableMap(
                                Map.Entry::getKey,
                                service -> new RelayTarget(
                                        broker.clientProperties(service.getKey()),
                                        service.getValue().getBean(MeterRegistry.class)))),
                Clock.systemUTC());
        relay.start();
        return relay::stop;
    }
}
