package dev.kontor.kit.resend;

import dev.kontor.events.delivery.ResendRequested;
import dev.kontor.kit.inbox.Subscription;
import dev.kontor.kit.timer.Ticker;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends parts of the outbox again, for operators and for audit. */
@Configuration(proxyBeanMethods = false)
@Import(OutboxController.class)
public class ResendConfiguration {

    @Bean
    Resends resends(JdbcClient jdbc, Clock clock) {
        return new Resends(jdbc, clock);
    }

    @Bean
    RequestResend requestResend(Resends resends, @Value("${kontor.kit.service}") String service) {
        return new RequestResend(resends, service);
    }

    /** Requests need no order and no position: each has an id and counts once. */
    @Bean
    Subscription resendRequests(RequestResend request, @Value("${kontor.kit.service}") String service) {
        return Subscription.latestWins(service + "-resend").on(ResendRequested.class, request::on);
    }

    @Bean
    Ticker resendTicker(Resends resends, KafkaProperties kafka, @Value("${kontor.kit.service}") String service) {
        SendAgain send = new SendAgain(resends, kafka.buildProducerProperties());
        return new Ticker("resend-" + service, Duration.ofSeconds(1), send::run);
    }
}
