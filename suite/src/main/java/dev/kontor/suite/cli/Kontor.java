package dev.kontor.suite.cli;

import dev.kontor.embedded.EmbeddedException;
import dev.kontor.suite.client.ApiFailure;
import dev.kontor.suite.data.StartRefused;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The commands of {@code ./kontor} that run in the JVM. Exit code 0, 1 (it failed) or 2 (wrong use). */
public final class Kontor {

    private Kontor() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        try {
            Arguments arguments = Arguments.parse(args);
            System.setProperty("kontor.log", log(arguments).toString());
            LogManager.getLogManager().reset();
            SLF4JBridgeHandler.install();
            return switch (arguments.command()) {
                case UP -> new Up(arguments).run();
                case DEMO -> new DemoCommand(arguments).run();
                case TOKEN -> new TokenCommand(arguments).run();
                case JOIN -> new JoinCommand(arguments).run();
                case SOAK -> new SoakCommand(arguments).run();
            };
        } catch (WrongUse e) {
            return say(e.getMessage(), 2);
        } catch (StartRefused | EmbeddedException | ApiFailure e) {
            return say(e.getMessage(), 1);
        } catch (RuntimeException e) {
            // without an answer the threads of the services would keep a dead command alive
            LoggerFactory.getLogger(Kontor.class).error("the command failed", e);
            return say("something went wrong: " + e + "; more stands in the log folder of the data.", 1);
        }
    }

    /** What runs beside a suite, on its data, has a log of its own. */
    private static Path log(Arguments arguments) {
        Path log = arguments.data().resolve("log");
        return switch (arguments.command()) {
            case UP, DEMO, TOKEN -> log;
            case SOAK -> log.resolve("soak");
            case JOIN -> {
                String service = arguments.rest().getFirst();
                yield log.resolve(service + "-"
                        + arguments.number("port", arguments.ports().of(service)));
            }
        };
    }

    private static int say(@Nullable String sentence, int code) {
        System.err.println("kontor: " + sentence);
        return code;
    }
}
