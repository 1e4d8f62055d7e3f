package dev.kontor.suite.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.events.catalog.Topics;
import dev.kontor.suite.JavaProcess;
import dev.kontor.suite.check.Expected;
import dev.kontor.suite.check.OutsideCheck;
import dev.kontor.suite.check.Witness;
import dev.kontor.suite.data.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
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
    private static final String APART = "extraction";
    private static final Ports PORTS = new Ports(18700);
    private static final List<Expected> EXPECTED = new ArrayList<>();

    private static Path data;
    private static Victim victim;
    private static Outside outside;
    private static Office office;
    private static Sabotage sabotage;
    private static boolean ownDisk;
    private static long posted;

    @BeforeAll
    static void start(@TempDir Path output) throws IOException, InterruptedException {
        data = Files.createTempDirectory(
                "kontor-faults-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        ownDisk = mounted(data);
        victim = new Victim(data, PORTS, flags(), Set.of(APART), output);
        await().atMost(PATIENCE).until(victim::healthy);
        outside = new Outside(data, PORTS);
        sabotage = new Sabotage(data, PORTS, outside.observer());
        outside.fillDirectories(JavaProcess.ROOT.resolve("samples").resolve("people.csv"), COMPANY);
        office = new Office(outside.people(), PORTS, outside.paymentOutbox(), COMPANY, Duration.ofSeconds(1));
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        office.close();
        // before the broker: a consumer waits half a minute to say goodbye to one that is gone
        outside.close();
        victim.close();
        assertThat(data.resolve("postgres").resolve("data").resolve("postmaster.pid"))
                .as("an orderly end leaves no database behind")
                .doesNotExist();
        if (ownDisk) {
            unmount(data);
        }
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
    void one_of_two_instances_of_a_service_killed() throws InterruptedException {
        under_load(() -> strike(Blow.SERVICE));
    }

    @Test
    void one_of_two_instances_of_a_service_cut_off_from_the_broker() throws IOException, InterruptedException {
        assumeThat(cutsConnections()).as("ss --kill needs root").isTrue();
        under_load(() -> strike(Blow.CUT));
    }

    @Test
    void both_instances_of_a_service_replaced_one_after_the_other() throws InterruptedException {
        under_load(() -> victim.roll(APART));
    }

    @Test
    void the_replication_slot_dropped() throws InterruptedException {
        under_load(sabotage::dropSlots);
    }

    @Test
    void bytes_that_are_no_event_on_a_topic() throws InterruptedException {
        under_load(() -> sabotage.poison(Topics.INTAKE));
    }

    @Test
    void every_event_delivered_to_a_service_once_more() throws InterruptedException {
        under_load(() -> {
            victim.hold(APART);
            sabotage.rewind("kontor-" + APART);
            victim.release(APART);
        });
    }

    @Test
    void the_disk_full() throws InterruptedException {
        assumeThat(ownDisk).as("a file system of its own needs root").isTrue();
        under_load(() -> {
            Path ballast = sabotage.fillDisk();
            await().atMost(PATIENCE).until(() -> said().contains("The disk of " + data + " is full"));
            assertThat(ballast.toFile().delete()).isTrue();
        });
    }

    /** Posts, lets the fault happen in the middle of it, and checks once everything has come to its end. */
    private static void under_load(Runnable fault) throws InterruptedException {
        SoakPlan plan = new SoakPlan(LOAD.plusMinutes(1), 1, 40, EnumSet.allOf(Blow.class), 1);
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
        await().atMost(Duration.ofSeconds(60))
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

    private static boolean cutsConnections() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket _ = new Socket(server.getInetAddress(), server.getLocalPort())) {
            return new NetworkCut(ProcessHandle.current().pid(), server.getLocalPort()).start(Duration.ZERO);
        }
    }

    private static String said() throws IOException {
        return Files.readString(victim.said());
    }

    /** As root the data get a file system of their own, which can be full without harm to anybody. */
    private static boolean mounted(Path folder) throws IOException, InterruptedException {
        return new ProcessBuilder(
                                "mount", "-t", "tmpfs", "-o", "size=1200m,mode=755", "kontor-faults", folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private static void unmount(Path folder) throws IOException, InterruptedException {
        new ProcessBuilder("umount", "--lazy", folder.toString()).start().waitFor();
    }

    private static void strike(Blow blow) {
        assertThat(victim.strike(blow, new Random(1))).isTrue();
    }

    private static int orders() {
        String[] files = outside.paymentOutbox().toFile().list();
        return files == null ? 0 : files.length;
    }
}
