package dev.kontor.payment.proposals;

import dev.kontor.events.approval.Approved;
import dev.kontor.kit.inbox.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service reads. */
@Configuration(proxyBeanMethods = false)
class ProposalWiring {

    @Bean
    Subscription payment(SchedulePayment schedule) {
        return Subscription.ordered("payment").on(Approved.class, schedule::on);
    }
}
