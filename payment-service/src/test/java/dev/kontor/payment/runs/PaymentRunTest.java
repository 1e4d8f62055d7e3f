package dev.kontor.payment.runs;

import static dev.kontor.payment.Payables.invoice;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.security.Caller;
import dev.kontor.payment.Approvals;
import dev.kontor.payment.Payables;
import dev.kontor.payment.PaymentWorld;
import dev.kontor.payment.PaymentWorld.Answer;
import dev.kontor.payment.PaymentWorld.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaymentRunTest {

    private static final String RUNS = "/api/v1/payment-runs";

    private Path outbox;
    private PaymentWorld world;
    private Approvals approvals;
    private Person fiona;
    private Person frank;

    @BeforeAll
    void start(@TempDir Path folder) {
        outbox = folder.resolve("outbox");
        world = new PaymentWorld(folder);
        approvals = new Approvals(world);
        fiona = world.person("fiona", "*", "finance");
        frank = world.person("frank", "*", "finance");
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @BeforeEach
    void friday() {
        world.at(PaymentWorld.FRIDAY);
    }

    @Test
    void a_run_is_released_by_a_second_person_and_its_file_lies_in_the_outbox() throws IOException {
        DocumentId document = approvals.approve("one", overdue().payable(), "anna");
        String run = propose("one");

        Answer released = frank.post(RUNS + "/" + run + "/release", Map.of(), "key-1");

        assertThat(released.status()).isEqualTo(202);
        Answer now = fiona.get(RUNS + "/" + run);
        assertThat(now.text("/run/state")).isEqualTo("SUBMITTED");
        assertThat(now.text("/payments/0/state")).isEqualTo("SUBMITTED");
        assertThat(approvals.named(document))
                .containsExactly("PostingPrepared", "PaymentScheduled", "PaymentSubmitted");
        byte[] file = Files.readAllBytes(outbox.resolve(now.text("/run/messageId") + ".xml"));
        assertThat(StoredFile.sha256(file)).isEqualTo(now.text("/run/sha256"));
        assertThat(new String(file, UTF_8))
                .contains(now.text("/payments/0/endToEndId"), "Mueller + Soehne GmbH", ">1190.00<");
        assertThat(frank.post(RUNS + "/" + run + "/release", Map.of(), "key-1").body())
                .isEqualTo(released.body());
        assertThat(frank.post(RUNS + "/" + run + "/release", Map.of()).text("/code"))
                .isEqualTo("RUN_NOT_PROPOSED");
    }

    @Test
    void who_put_a_run_together_cannot_release_it() {
        approvals.approve("same", overdue().payable());
        String run = propose("same");

        Answer answer = fiona.post(RUNS + "/" + run + "/release", Map.of());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("RELEASER_IS_CREATOR");
        assertThat(state(run)).isEqualTo("PROPOSED");
    }

    @Test
    void who_alone_approved_a_document_cannot_release_its_payment() {
        approvals.approve("sole", overdue().payable(), "frank");
        approvals.approve("two", overdue().payable(), "anna", "frank");

        assertThat(frank.post(RUNS + "/" + propose("sole") + "/release", Map.of())
                        .text("/code"))
                .isEqualTo("RELEASER_IS_APPROVER");
        assertThat(frank.post(RUNS + "/" + propose("two") + "/release", Map.of())
                        .status())
                .isEqualTo(202);
    }

    @Test
    void a_payment_is_in_one_run_only_and_a_cancelled_run_gives_it_back() {
        approvals.approve("once", overdue().payable());
        String run = propose("once");

        assertThat(fiona.post(RUNS, Map.of("company", "once")).text("/code")).isEqualTo("NOTHING_TO_PAY");
        assertThat(fiona.post(RUNS + "/" + run + "/cancellation", Map.of()).status())
                .isEqualTo(202);
        assertThat(state(run)).isEqualTo("CANCELLED");
        assertThat(fiona.post(RUNS, Map.of("company", "once")).status()).isEqualTo(201);
    }

    @Test
    void a_crash_before_the_file_was_written_leaves_a_question_for_a_person() {
        String run = releasedNotExported("crash");
        assertThat(world.bean(Runs.class).beginExport(UUID.fromString(run), PaymentWorld.FRIDAY))
                .isPresent();
        RecoverExports recover = world.bean(RecoverExports.class);

        recover.recover();
        assertThat(state(run)).as("may still be under way").isEqualTo("EXPORTING");
        world.at(PaymentWorld.FRIDAY.plus(Duration.ofMinutes(5)));
        recover.recover();

        assertThat(state(run)).isEqualTo("EXPORT_UNKNOWN");
        recover.recover();
        assertThat(state(run)).as("nothing is sent again without a person").isEqualTo("EXPORT_UNKNOWN");
        assertThat(files(run)).isEmpty();
        String hash = fiona.get(RUNS + "/" + run).text("/run/sha256");
        fiona.post(RUNS + "/" + run + "/export-resolution", Map.of("delivered", false));
        assertThat(state(run)).isEqualTo("SUBMITTED");
        assertThat(files(run)).containsExactly(hash);
    }

    @Test
    void a_crash_after_the_file_was_written_ends_as_submitted_without_a_second_file() throws IOException {
        String run = releasedNotExported("written");
        StoredFile file = world.bean(Runs.class)
                .beginExport(UUID.fromString(run), PaymentWorld.FRIDAY)
                .orElseThrow();
        world.bean(BankOutbox.class).deliver(file);
        world.at(PaymentWorld.FRIDAY.plus(Duration.ofMinutes(5)));

        world.bean(RecoverExports.class).recover();

        assertThat(state(run)).isEqualTo("SUBMITTED");
        assertThat(files(run)).containsExactly(file.sha256());
    }

    @Test
    void a_person_who_asked_the_bank_can_say_that_it_has_the_file() {
        String run = releasedNotExported("asked");
        world.bean(Runs.class).beginExport(UUID.fromString(run), PaymentWorld.FRIDAY);
        world.at(PaymentWorld.FRIDAY.plus(Duration.ofMinutes(5)));
        world.bean(RecoverExports.class).recover();

        fiona.post(RUNS + "/" + run + "/export-resolution", Map.of("delivered", true));

        assertThat(state(run)).isEqualTo("SUBMITTED");
        assertThat(files(run)).isEmpty();
        assertThat(fiona.post(RUNS + "/" + run + "/export-resolution", Map.of("delivered", true))
                        .text("/code"))
                .isEqualTo("RUN_NOT_UNKNOWN");
    }

    @Test
    void a_crash_after_the_release_is_made_good_by_the_next_look() {
        String run = releasedNotExported("later");

        world.bean(RecoverExports.class).recover();

        assertThat(state(run)).isEqualTo("SUBMITTED");
        assertThat(files(run)).hasSize(1);
    }

    /** The same as at the REST interface, short of the hand-over. */
    private String releasedNotExported(String company) {
        approvals.approve(company, overdue().payable());
        String run = propose(company);
        var frankly = new Caller("frank", Set.of("finance"), Set.of("*"));
        world.bean(ReleaseRun.class).release(UUID.fromString(run), frankly);
        return run;
    }

    private String propose(String company) {
        Answer answer = fiona.post(RUNS, Map.of("company", company));
        assertThat(answer.status()).isEqualTo(201);
        return answer.text("/run/id");
    }

    private String state(String run) {
        return fiona.get(RUNS + "/" + run).text("/run/state");
    }

    /** Hashes of the files of this run in the outbox. */
    private List<String> files(String run) {
        String message = world.bean(JdbcClient.class)
                .sql("SELECT message_id FROM payment_run WHERE id = CAST(:id AS uuid)")
                .param("id", run)
                .query(String.class)
                .single();
        try (Stream<Path> files = Files.list(Files.createDirectories(outbox))) {
            return files.filter(file -> file.getFileName().toString().contains(message))
                    .map(PaymentRunTest::hash)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) {
        try {
            return StoredFile.sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Payables overdue() {
        return invoice().dueDate(Payables.DATE.plusDays(7));
    }
}
