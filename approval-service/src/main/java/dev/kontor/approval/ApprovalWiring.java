package dev.kontor.approval;

import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.events.types.DocumentTypes;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What approval knows of the world: the events and the declared document types. */
@Configuration(proxyBeanMethods = false)
class ApprovalWiring {
    @Bean
    EventTypes eventTypes() {
        return EventCatalog.TYPES;
    }

    @Bean
    DocumentTypes documentTypes(ApprovalSettings settings) {
        Path folder = settings.documentTypes();
        return DocumentTypes.load(isNone(folder) ? null : folder);
    }

    private static boolean isNone(@Nullable Path folder) {
        return folder == null || folder.toString().isEmpty();
    }
}
