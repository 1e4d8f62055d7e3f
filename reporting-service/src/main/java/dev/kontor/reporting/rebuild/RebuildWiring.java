package dev.kontor.reporting.rebuild;

import dev.kontor.kit.timer.Ticker;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often it is looked for a rebuild, and whether it has caught up. */
@Configuration(proxyBeanMethods = false)
class RebuildWiring {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Bean
    Ticker rebuildTicker(RunRebuild run) {
        return new Ticker("reporting-rebuild", PAUSE, run::run);
    }
}
