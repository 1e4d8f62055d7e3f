package dev.kontor.kit.app;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts a service, alone or beside others in one JVM. */
public final class KontorApplication {

    private KontorApplication() {}

    /**
     * Starts the service; returns when it is ready.
     *
     * @param service class marked {@link KontorService}; the last segment of its package is the service's name
     * @param args {@code --SETTING=value} in front of the environment variable of the same name
     */
    public static ConfigurableApplicationContext run(Class<?> service, String... args) {
        String name = name(service);
        String[] all = Stream.concat(
                        Stream.of("--spring.config.name=kontor," + name, "--spring.application.name=" + name),
                        Arrays.stream(args))
                .toArray(String[]::new);
        return SpringApplication.run(service, all);
    }

    /** The service's name, for example {@code intake}. */
    public static String name(Class<?> service) {
        String packageName = service.getPackageName();
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }
}
