package dev.kontor.console;

import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Web application for people; holds no data of its own and shows what the services answer to its user's token. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Console {

    public static void main(String[] args) {
        SpringApplication.run(
                Console.class,
                Stream.concat(Stream.of("--spring.config.name=console"), Arrays.stream(args))
                        .toArray(String[]::new));
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
