package dev.kontor.audit.watermark;

import dev.kontor.events.delivery.Watermark;
import dev.kontor.kit.inbox.Subscription;
import dev.kontor.kit.timer.Ticker;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is read of the services, and how often it is compared. */
@Configuration(proxyBeanMethods = false)
class WatermarkWiring {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** The statement with the highest sequence holds, whatever the order. */
    @Bean
    Subscription watermarkStatements(ReconcileWatermarks reconcile) {
        return Subscription.latestWins("audit-watermarks").on(Watermark.class, reconcile::on);
    }

    @Bean
    Ticker watermarkTicker(ReconcileWatermarks reconcile) {
        return new Ticker("audit-watermarks", PAUSE, reconcile::run);
    }
}
