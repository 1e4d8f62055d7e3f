package dev.kontor.suite.cli;

import dev.kontor.suite.Suite;
import dev.kontor.suite.SuiteOptions;
import dev.kontor.suite.client.ApiFailure;
import dev.kontor.suite.data.DataFolder;
import dev.kontor.suite.demo.Demo;
import java.nio.file.Path;
import java.time.Duration;

/** {@code ./kontor demo}: starts the suite, runs the demo, stops. */
final class DemoCommand {

    private final Arguments arguments;

    DemoCommand(Arguments arguments) {
        this.arguments = arguments;
    }

    int run() {
        System.err.println("Starting broker, database and services …");
        long start = System.nanoTime();
        Suite suite = Suite.start(
                DataFolder.open(arguments.data()),
                arguments.ports(),
                SuiteOptions.local(reason -> System.err.println("kontor: " + reason)));
        System.err.printf(
                "Ready after %.1f s.%n",
                Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
        Path samples = Path.of(System.getProperty("kontor.home", "."), "samples");
        try {
            return new Demo(suite, samples).run() ? 0 : 1;
        } catch (ApiFailure e) {
            if (suite.closing()) {
                System.err.println("Stopped; the next ./kontor demo carries on.");
                return 1;
            }
            throw e;
        }
    }
}
