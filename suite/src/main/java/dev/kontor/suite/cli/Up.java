package dev.kontor.suite.cli;

import dev.kontor.suite.Suite;
import dev.kontor.suite.SuiteOptions;
import dev.kontor.suite.auth.DemoUser;
import dev.kontor.suite.data.DataFolder;
import dev.kontor.suite.data.Ports;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** {@code ./kontor up}: starts the suite and stays until Ctrl-C, or until the broker cannot go on. */
final class Up {

    private final Arguments arguments;

    Up(Arguments arguments) {
        this.arguments = arguments;
    }

    int run() {
        long start = System.nanoTime();
        CompletableFuture<String> fatal = new CompletableFuture<>();
        Suite suite = Suite.start(
                DataFolder.open(arguments.data()),
                arguments.ports(),
                SuiteOptions.local(fatal::complete).without(arguments.services("without")));
        System.err.printf(
                "Kontor is up after %.1f s. Stop it with Ctrl-C.%n",
                Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
        System.err.println(description(suite));
        String reason = fatal.join();
        System.err.println("kontor: " + reason);
        return 1;
    }

    private static String description(Suite suite) {
        Ports ports = suite.ports();
        StringBuilder text = new StringBuilder("""

                Console      %s   (log in as one of the users below)
                REST         intake %d · extraction %d · validation %d · approval %d · payment %d · audit %d · reporting %d
                Tokens       %s   (OpenID Connect issuer)
                Kafka        localhost:%d   e.g. topic kontor.outbound.postings; to log in: secrets/kafka-observer.properties
                PostgreSQL   localhost:%d
                Data         %s

                User      Roles              Password
                """.formatted(
                        ports.url(ports.console()),
                        ports.intake(),
                        ports.extraction(),
                        ports.validation(),
                        ports.approval(),
                        ports.payment(),
                        ports.audit(),
                        ports.reporting(),
                        ports.issuer(),
                        ports.broker(),
                        ports.database(),
                        suite.folder().path()));
        for (DemoUser user : DemoUser.ALL_USERS) {
            text.append("%-9s %-18s %s%n"
                    .formatted(user.username(), String.join(",", user.roles()), suite.password(user.username())));
        }
        return text.append("""

                Post a document:
                  curl -sS %s/api/v1/documents \\
                    -H "Authorization: Bearer $(./kontor token clara%s)" \\
                    -F 'metadata={"company":"acme"};type=application/json' \\
                    -F file=@samples/xrechnung-ubl-182.xml
                """.formatted(
                                ports.url(ports.intake()),
                                ports.base() == Ports.DEFAULT_BASE ? "" : " --ports " + ports.base()))
                .toString();
    }
}
