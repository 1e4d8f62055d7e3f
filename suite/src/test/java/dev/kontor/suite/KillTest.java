package dev.kontor.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** {@code kill -9} in the middle of a demo, and the next start brings every document to its end. */
class KillTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String PORTS = "18700";
    private static final Pattern AT_THEIR_END = Pattern.compile("] ([0-9]+)/[0-9]+ at their end");
    private static final Pattern PAYMENT = Pattern.compile("<EndToEndId>([^<]+)</EndToEndId>");
    private static final Pattern PAID = Pattern.compile("(?m) PAID +yes ");

    private Path data;

    @BeforeEach
    void make_a_folder() throws IOException {
        data = Files.createTempDirectory(
                "kontor-kill-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }

    @AfterEach
    void leave_nothing_behind() throws IOException {
        stopLeftoverDatabase();
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void a_demo_killed_with_documents_on_the_way_is_brought_to_its_end() throws Exception {
        killOnce(demo -> atTheirEnd(demo) >= 3);
        theNextStartEndsRight();
    }

    @Test
    void a_demo_killed_while_its_order_goes_to_the_bank_pays_nothing_twice() throws Exception {
        killOnce(demo -> ordered());
        theNextStartEndsRight();
    }

    private void killOnce(Predicate<JavaProcess> moment) throws InterruptedException {
        try (JavaProcess demo = demo()) {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> !demo.alive() || moment.test(demo));
            assertThat(demo.alive()).as("%s", demo.err()).isTrue();
            demo.kill();
        }
    }

    private void theNextStartEndsRight() throws Exception {
        try (JavaProcess demo = demo()) {
            assertThat(demo.exitCode(PATIENCE))
                    .as("%s%s", demo.out(), demo.err())
                    .isZero();
            assertThat(demo.out()).contains("whole and in order");
            assertThat(payments())
                    .doesNotHaveDuplicates()
                    .hasSize(Math.toIntExact(PAID.matcher(demo.out()).results().count()));
        }
        assertThat(serverPid()).doesNotExist();
    }

    private JavaProcess demo() {
        return JavaProcess.kontor("demo", "--data", data.toString(), "--ports", PORTS);
    }

    private static int atTheirEnd(JavaProcess demo) {
        return AT_THEIR_END
                .matcher(demo.err())
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
    }

    /** Whether the first payment order is on its way to the bank, be it half written. */
    private boolean ordered() {
        String[] orders = data.resolve("payment-outbox").toFile().list();
        return orders != null && orders.length > 0;
    }

    /** The end-to-end ids of all payments in all orders. */
    private List<String> payments() throws IOException {
        List<String> ids = new ArrayList<>();
        try (Stream<Path> orders = Files.list(data.resolve("payment-outbox"))) {
            for (Path order :
                    orders.filter(file -> file.toString().endsWith(".xml")).toList()) {
                PAYMENT.matcher(Files.readString(order))
                        .results()
                        .map(MatchResult::group)
                        .forEach(ids::add);
            }
        }
        return ids;
    }

    private Path serverPid() {
        return data.resolve("postgres").resolve("data").resolve("postmaster.pid");
    }

    /** Only when a start failed: a database outlives a killed JVM, and the next start is what stops it. */
    private void stopLeftoverDatabase() throws IOException {
        Path pid = serverPid();
        if (Files.exists(pid)) {
            long server = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
            ProcessHandle.of(server).ifPresent(postgres -> {
                postgres.destroyForcibly();
                postgres.onExit().join();
            });
        }
    }
}
