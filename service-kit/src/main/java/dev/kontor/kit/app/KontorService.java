package dev.kontor.kit.app;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/**
 * Marks the main class of a service {@code dev.kontor.<name>.<Name>Service}: its package is scanned, the kit is on, its
 * settings are read from {@code kontor.yml} and {@code <name>.yml}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Import(KitConfiguration.class)
public @interface KontorService {}
