package dev.kontor.kit.limits;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Turns on the limits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
@Import(BodyLimit.class)
public class LimitsConfiguration {

    @Bean
    Limits limits(LimitSettings settings, JsonMapper json, MeterRegistry meters) {
        return new Limits(settings, json, meters);
    }
}
