package dev.kontor.suite;

import dev.kontor.kit.app.KontorApplication;
import dev.kontor.suite.data.DataFolder;
import dev.kontor.suite.data.Ports;
import dev.kontor.suite.data.Secrets;
import dev.kontor.suite.data.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** One service in this process, on broker and database of a suite in another. */
public final class Joined {

    /** A suite that is being started for the first time needs a moment. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration LOOK = Duration.ofMillis(100);

    private Joined() {}

    /**
     * Starts the service; returns when it is ready. It stops when the JVM is told to end.
     *
     * @param data folder of the suite
     * @param port of this instance; the service's own port in the suite, or another for one more instance of it
     * @throws StartRefused if there is no such service or no such suite
     */
    public static void start(Path data, Ports ports, String service, int port) {
        Class<?> type =
                Services.named(service).orElseThrow(() -> new StartRefused("There is no service " + service + "."));
        DataFolder folder = DataFolder.ofAnother(data);
        if (!Files.exists(data) || !knows(service, folder.secrets())) {
            throw new StartRefused(
                    "There is no suite in " + data + "; start one with ./kontor up --without " + service + ".");
        }
        SuiteArguments arguments = new SuiteArguments(folder, ports, SuiteOptions.local(reason -> {}));
        KontorApplication.run(type, arguments.apart(service, port));
    }

    /** Whether the suite has made the passwords of the service: it, and nobody else, or there would be two of each. */
    private static boolean knows(String service, Secrets secrets) {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < PATIENCE.toNanos()) {
            if (secrets.existing("password-database-" + service).isPresent()
                    && secrets.existing("password-kafka-" + service).isPresent()) {
                return true;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return false;
    }
}
