package dev.kontor.validation;

import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.events.extraction.ExtractionFailed;
import dev.kontor.events.extraction.FieldsExtracted;
import dev.kontor.events.types.DocumentTypes;
import dev.kontor.kit.expression.Expressions;
import dev.kontor.kit.inbox.Subscription;
import dev.kontor.validation.checks.Checks;
import dev.kontor.validation.clarification.OpenDossier;
import dev.kontor.validation.settings.ValidationSettings;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What validation knows and reads. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ValidationWiring {

    @Bean
    EventTypes eventTypes() {
        return EventCatalog.TYPES;
    }

    @Bean
    DocumentTypes documentTypes(ValidationSettings settings) {
        Path folder = settings.documentTypes();
        return DocumentTypes.load(folder == null || folder.toString().isEmpty() ? null : folder);
    }

    @Bean
    Checks checks(DocumentTypes types, Expressions expressions) {
        return new Checks(types, expressions);
    }

    @Bean
    Subscription validation(OpenDossier open) {
        return Subscription.ordered("validation")
                .on(FieldsExtracted.class, open::on)
                .on(ExtractionFailed.class, open::on);
    }
}
