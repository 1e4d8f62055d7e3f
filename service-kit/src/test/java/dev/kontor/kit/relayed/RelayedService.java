package dev.kontor.kit.relayed;

import dev.kontor.events.envelope.EventTypes;
import dev.kontor.kit.app.KontorService;
import java.util.List;
import org.springframework.context.annotation.Bean;

/** Only has an outbox. Of another name than the probe: its replication slot lies on the same server. */
@KontorService
public class RelayedService {

    @Bean
    EventTypes eventTypes() {
        return new EventTypes(List.of(Carried.TYPE));
    }
}
