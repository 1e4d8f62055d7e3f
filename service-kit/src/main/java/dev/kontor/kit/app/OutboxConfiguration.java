package dev.kontor.kit.app;

import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.kit.outbox.OutboxPartitions;
import dev.kontor.kit.outbox.OutboxProgress;
import dev.kontor.kit.outbox.PublishWatermarks;
import dev.kontor.kit.outbox.ReadOutboxState;
import dev.kontor.kit.timer.Ticker;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The upkeep of the outbox: its days, its progress and what is told of it. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    private static final Duration STEP = Duration.ofSeconds(1);
    private static final Duration DAYS = Duration.ofHours(1);

    @Bean(initMethod = "makeAhead")
    OutboxPartitions outboxPartitions(JdbcClient jdbc, Clock clock) {
        return new OutboxPartitions(jdbc, clock);
    }

    @Bean
    Ticker outboxDays(OutboxPartitions partitions, KitSettings kit) {
        return new Ticker("outbox-days-" + kit.service(), DAYS, () -> {
            partitions.makeAhead();
            partitions.dropOld();
        });
    }

    @Bean
    Ticker outboxProgress(JdbcClient jdbc, TransactionTemplate transaction, Outbox outbox, Ids ids, KitSettings kit) {
        OutboxProgress progress = new OutboxProgress(jdbc, transaction, kit.slot());
        PublishWatermarks watermarks = new PublishWatermarks(jdbc, outbox, ids, kit.service());
        return new Ticker("outbox-progress-" + kit.service(), STEP, () -> progress.step(watermarks::publish));
    }

    @Bean
    ReadOutboxState outboxState(JdbcClient jdbc, Clock clock, KitSettings kit) {
        return new ReadOutboxState(jdbc, clock, kit.slot());
    }
}
