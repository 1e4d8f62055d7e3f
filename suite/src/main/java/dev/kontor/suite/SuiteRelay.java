package dev.kontor.suite;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.kontor.embedded.EmbeddedKafka;
import dev.kontor.kit.relay.OutboxRelay;
import dev.kontor.kit.relay.RelaySettings;
import dev.kontor.kit.relay.RelayTarget;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** The one relay of all services; each service's rows go out in its name and count in its metrics. */
final class SuiteRelay {

    private SuiteRelay() {}

    /**
     * Starts it; closing what it returns stops it.
     *
     * @param names of all services whose rows it carries
     * @param services those of them that run in this JVM; for one in a process of its own nobody here counts
     */
    static AutoCloseable start(
            SuiteDatabase database,
            EmbeddedKafka broker,
            List<String> names,
            Map<String, ConfigurableApplicationContext> services) {
        OutboxRelay relay = new OutboxRelay(
                new RelaySettings(
                        "127.0.0.1",
                        database.port(),
                        SuiteDatabase.NAME,
                        SuiteDatabase.RELAY,
                        database.password(SuiteDatabase.RELAY),
                        SuiteDatabase.SLOT,
                        SuiteDatabase.PUBLICATION,
                        names,
                        SuiteDatabase.RELAY),
                names.stream()
                        .collect(toUnmodifiableMap(
                                name -> name,
                                name -> new RelayTarget(broker.clientProperties(name), meters(services.get(name))))),
                Clock.systemUTC());
        relay.start();
        return relay::stop;
    }

    private static MeterRegistry meters(@Nullable ConfigurableApplicationContext service) {
        return service == null ? new CompositeMeterRegistry() : service.getBean(MeterRegistry.class);
    }
}
