package dev.kontor.kit.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.embedded.Infrastructure;
import dev.kontor.embedded.Infrastructure.Database;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.Subject;
import dev.kontor.kit.app.KontorApplication;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** One running release of the rolling service, out of a jar and in a class loader of its own. */
final class Release implements AutoCloseable {

    private final URLClassLoader classes;
    private final ConfigurableApplicationContext context;

    /** @param name folder of its sources under {@code rolling} */
    Release(String name, Database database) throws IOException, ClassNotFoundException {
        classes = new URLClassLoader(new URL[] {jar(name).toUri().toURL()}, Release.class.getClassLoader());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            context = KontorApplication.run(
                    classes.loadClass("dev.kontor.rolling.RollingService"),
                    "--KONTOR_PORT=0",
                    "--KONTOR_DB_URL=" + database.jdbcUrl(),
                    "--KONTOR_DB_USER=" + database.user(),
                    "--KONTOR_DB_PASSWORD=" + database.password(),
                    "--KONTOR_KAFKA=" + Infrastructure.shared().bootstrapServers());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Publishes an event of this release's own class. */
    void publish(Subject subject, String type, Object... members) throws ReflectiveOperationException {
        Event event = (Event) classes.loadClass("dev.kontor.rolling." + type)
                .getDeclaredConstructors()[0]
                .newInstance(members);
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBean(Outbox.class)
                        .append(Cause.of("rolling", "acme", new UUID(0, 1)), subject, event));
    }

    @Override
    public void close() throws IOException {
        context.close();
        classes.close();
    }

    private static Path jar(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "rolling", name));
        List<String> arguments = new ArrayList<>(List.of(
                "-d",
                folder.toString(),
                "-proc:none",
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        try (Stream<Path> sources = Files.list(Path.of("src/test/resources/rolling", name))) {
            sources.map(Path::toString).forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        Path jar = Path.of("target", "rolling", name + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> compiled = Files.walk(folder)) {
            for (Path file : compiled.toList()) {
                String entry = folder.relativize(file).toString();
                if (!entry.isEmpty()) {
                    out.putNextEntry(new JarEntry(Files.isDirectory(file) ? entry + "/" : entry));
                    out.write(Files.isDirectory(file) ? new byte[0] : Files.readAllBytes(file));
                }
            }
        }
        return jar;
    }
}
