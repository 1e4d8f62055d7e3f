package dev.kontor.approval.cases;

import dev.kontor.events.validation.ValidationFailed;
import dev.kontor.events.validation.ValidationPassed;
import dev.kontor.kit.inbox.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What cases listen to. */
@Configuration(proxyBeanMethods = false)
class CasesWiring {
    @Bean
    Subscription approval(OpenCase openCase, WithdrawCase withdrawCase) {
        return Subscription.ordered("approval")
                .on(ValidationPassed.class, openCase::on)
                .on(ValidationFailed.class, withdrawCase::on);
    }
}
