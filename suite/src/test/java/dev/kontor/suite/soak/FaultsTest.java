package dev.kontor.suite.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.suite.JavaProcess;
import dev.kontor.suite.check.Expected;
import dev.kontor.suite.check.OutsideCheck;
import dev.kontor.suite.check.Witness;
import dev.kontor.suite.data.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * The short form of {@code ./kontor soak}: one suite in a process of its own, one fault after the other under load. After
 * each, every document so far is at its right end, once, as seen from the outside.
 */
class FaultsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LOAD = Duration.ofSeconds(4);
    private static final String COMPANY = "faults";
    private static final Ports PORTS = new Ports(18700);
    private static final List<Expected> EXPECTED = new ArrayList<>();

    private static Path data;
    private static Victim victim;
    private static Outside outside;
    private static Office office;
    private static long posted;

    @BeforeAll
    static void start(@TempDir Path output) throws IOException {
        data = Files.createTempDirectory(
                "kontor-faults-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        victim = new Victim(data, PORTS, flags(), Set.of(), output);
        await().atMost(PATIENCE).until(victim::healthy);
        outside = new Outside(data, PORTS);
        outside.fillDirectories(JavaProcess.ROOT.resolve("samples").resolve("people.csv"), COMPANY);
        office = new Office(outside.people(), PORTS, outside.paymentOutbox(), COMPANY, Duration.ofSeconds(1));
    }

    @AfterAll
    static void stop() throws IOException {
        victim.close();
        office.close();
        outside.close();
        assertThat(data.resolve("postgres").resolve("data").resolve("postmaster.pid"))
                .as("an orderly end leaves no database behind")
                .doesNotExist();
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void the_suite_killed_while_its_order_goes_to_the_bank() throws InterruptedException {
        under_load(() -> {
            int before = orders();
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> orders() > before);
            strike(Blow.SUITE);
        });
    }

    @Test
    void postgresql_killed() throws InterruptedException {
        int before = victim.starts();
        under_load(() -> strike(Blow.POSTGRES));
        assertThat(victim.starts()).as("the suite outlives its database").isEqualTo(before);
    }

    @Test
    void a_connection_of_postgresql_killed() throws InterruptedException {
        under_load(() -> strike(Blow.BACKEND));
    }

    /** Posts, lets the fault happen in the middle of it, and checks once everything has come to its end. */
    private static void under_load(Runnable fault) throws InterruptedException {
        SoakPlan plan = new SoakPlan(LOAD.plusMinutes(1), 1, 40, 1);
        try (Uploads uploads = outside.uploads(COMPANY, plan, posted)) {
            await().atMost(PATIENCE).until(() -> uploads.accepted().size() >= 10);
            fault.run();
            boolean finished = uploads.finished(PATIENCE);
            EXPECTED.addAll(uploads.accepted());
            assertThat(finished).isTrue();
            assertThat(uploads.refused()).isEmpty();
        } finally {
            posted += plan.documents();
        }
        Witness witness = outside.witness();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> witness.statuses(COMPANY).entrySet().containsAll(ends().entrySet()));
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(OutsideCheck.of(EXPECTED, witness.of(COMPANY)))
                        .isEmpty());
    }

    private static Map<String, String> ends() {
        return EXPECTED.stream().collect(Collectors.toMap(Expected::id, Expected::end));
    }

    /** Those of the launcher; what lives for seconds is not worth the second compiler. */
    private static List<String> flags() {
        List<String> flags = new ArrayList<>(JavaProcess.JVM_FLAGS);
        flags.add("-XX:TieredStopAtLevel=1");
        return flags;
    }

    private static void strike(Blow blow) {
        assertThat(victim.strike(blow, new Random(1))).isTrue();
    }

    private static int orders() {
        String[] files = outside.paymentOutbox().toFile().list();
        return files == null ? 0 : files.length;
    }
}
