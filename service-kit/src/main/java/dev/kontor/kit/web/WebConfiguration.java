package dev.kontor.kit.web;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Turns on the conventions of the REST interfaces. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(IdempotencySettings.class)
@Import({ProblemAdvice.class, ForgetKeys.class})
public class WebConfiguration implements WebMvcConfigurer {

    @Bean
    Idempotency idempotency(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, Clock clock) {
        return new Idempotency(jdbc, transaction, json, clock);
    }

    @Bean
    RouterFunction<ServerResponse> description(@Value("${kontor.kit.service}") String service) {
        return Description.of(service);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new IfMatchResolver());
    }
}
