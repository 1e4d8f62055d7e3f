package dev.kontor.suite.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.web.bind.annotation.RestController;

/** The controllers of a service, its own and the kit's, without anything behind them: to be looked at, not called. */
final class Controllers {

    private Controllers() {}

    /** By name of their class. */
    static Map<String, Object> of(String service) {
        SpringObjenesis objects = new SpringObjenesis();
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        Map<String, Object> controllers = new LinkedHashMap<>();
        Stream.of("dev.kontor.kit", "dev.kontor." + service)
                .flatMap(place -> scan.findCandidateComponents(place).stream())
                .map(BeanDefinition::getBeanClassName)
                .sorted()
                .forEach(name -> {
                    Class<?> type = type(String.valueOf(name));
                    controllers.put(type.getSimpleName(), objects.newInstance(type));
                });
        return controllers;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
