package dev.kontor.suite.cli;

import dev.kontor.events.envelope.EventJson;
import dev.kontor.suite.soak.Blow;
import dev.kontor.suite.soak.Soak;
import dev.kontor.suite.soak.SoakPlan;
import dev.kontor.suite.soak.SoakReport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/** {@code ./kontor soak}: documents under random kills; exit code 0 only without a violation. JSON on stdout. */
final class SoakCommand {

    private static final int KILLS_PER_HOUR = 200;
    private static final int DOCUMENTS_PER_HOUR = 5_000;

    private final Arguments arguments;

    SoakCommand(Arguments arguments) {
        this.arguments = arguments;
    }

    int run() {
        int minutes = arguments.number("minutes", 60);
        SoakPlan plan = new SoakPlan(
                Duration.ofMinutes(minutes),
                arguments.number("kills", Math.max(1, KILLS_PER_HOUR * minutes / 60)),
                arguments.number("documents", Math.max(1, DOCUMENTS_PER_HOUR * minutes / 60)),
                blows(),
                arguments.number("seed", new Random().nextInt(1, Integer.MAX_VALUE)));
        Path home = Path.of(System.getProperty("kontor.home", "."));
        SoakReport report = new Soak(
                        plan,
                        arguments.data(),
                        arguments.ports(),
                        ManagementFactory.getRuntimeMXBean().getInputArguments(),
                        home.resolve("samples").resolve("people.csv"),
                        sentence -> System.err.println("soak: " + sentence))
                .run();
        System.out.println(EventJson.mapper().writeValueAsString(report));
        System.err.print(report.summary());
        if (!report.violations().isEmpty()) {
            return 1;
        }
        if (arguments.dataByDefault()) {
            delete(arguments.data());
        }
        return 0;
    }

    /** Those that were asked for, all of them otherwise. */
    private Set<Blow> blows() {
        Set<Blow> blows = EnumSet.noneOf(Blow.class);
        for (String name : arguments.words("blows")) {
            blows.add(Arrays.stream(Blow.values())
                    .filter(blow -> blow.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new WrongUse("there is no blow " + name + ".")));
        }
        return blows.isEmpty() ? EnumSet.allOf(Blow.class) : blows;
    }

    private static void delete(Path data) {
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            System.err.println("kontor: " + data + " could not be deleted: " + e.getMessage());
        }
    }
}
