package dev.kontor.audit.replay;

import dev.kontor.kit.timer.Ticker;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often it is looked for replays. */
@Configuration(proxyBeanMethods = false)
class ReplayWiring {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Bean
    Ticker replayTicker(RunReplay run) {
        return new Ticker("audit-replay", PAUSE, run::run);
    }
}
