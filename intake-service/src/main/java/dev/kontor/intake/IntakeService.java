package dev.kontor.intake;

import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.kit.app.KontorApplication;
import dev.kontor.kit.app.KontorService;
import org.springframework.context.annotation.Bean;

/** Takes documents in: {@code kontor.intake}. */
@KontorService
public class IntakeService {

    public static void main(String[] args) {
        KontorApplication.run(IntakeService.class, args);
    }

    @Bean
    EventTypes eventTypes() {
        return EventCatalog.TYPES;
    }
}
