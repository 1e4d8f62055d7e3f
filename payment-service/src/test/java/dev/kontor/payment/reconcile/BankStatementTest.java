package dev.kontor.payment.reconcile;

import static dev.kontor.payment.Payables.invoice;
import static dev.kontor.payment.Payables.skonto;
import static dev.kontor.payment.reconcile.Camt.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.payment.Paid;
import dev.kontor.events.payment.PaymentFailed;
import dev.kontor.events.payment.PostingPrepared;
import dev.kontor.payment.Approvals;
import dev.kontor.payment.Payables;
import dev.kontor.payment.PaymentWorld;
import dev.kontor.payment.PaymentWorld.Answer;
import dev.kontor.payment.PaymentWorld.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BankStatementTest {

    private static final String PATH = "/api/v1/bank-statements";

    private Path inbox;
    private PaymentWorld world;
    private Approvals approvals;
    private Person fiona;
    private Person frank;

    @BeforeAll
    void start(@TempDir Path folder) {
        inbox = folder.resolve("inbox");
        world = new PaymentWorld(folder);
        approvals = new Approvals(world);
        fiona = world.person("fiona", "*", "finance");
        frank = world.person("frank", "*", "finance");
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void a_booked_debit_pays_once_however_often_the_statement_comes() {
        DocumentId document = approvals.approve("acme", overdue().payable());
        String statement = Camt.statement(
                "S-once", OURS, List.of(Camt.debit(submitted("acme").endToEndId(), "1190.00")));

        Answer first = fiona.postXml(PATH, statement);
        Answer again = fiona.postXml(PATH, statement);

        assertThat(first.body().path("matched").asInt(-1)).isEqualTo(1);
        assertThat(again.body().path("matched").asInt(-1)).isZero();
        assertThat(again.body().path("known").asInt(-1)).isEqualTo(1);
        assertThat(approvals.named(document))
                .containsExactly("PostingPrepared", "PaymentScheduled", "PaymentSubmitted", "Paid", "PostingPrepared");
        assertThat(approvals.about(document).get(3)).isInstanceOfSatisfying(Paid.class, paid -> {
            assertThat(paid.bookingDate()).isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(paid.valueDate()).isEqualTo(LocalDate.of(2026, 11, 24));
            assertThat(paid.statementId()).isEqualTo("S-once");
        });
    }

    @Test
    void a_second_debit_for_the_same_payment_is_shown() {
        approvals.approve("twice", overdue().payable());
        String endToEndId = submitted("twice").endToEndId();
        fiona.postXml(PATH, Camt.statement("S-a", OURS, List.of(Camt.debit(endToEndId, "1190.00"))));

        Answer second = fiona.postXml(PATH, Camt.statement("S-b", OURS, List.of(Camt.debit(endToEndId, "1190.00"))));

        assertThat(second.text("/statements/0/entries/0/reason")).isEqualTo("PAID_BEFORE");
    }

    @Test
    void another_amount_does_not_pay_and_is_shown() {
        DocumentId document = approvals.approve("amount", overdue().payable());
        String endToEndId = submitted("amount").endToEndId();

        Answer answer =
                fiona.postXml(PATH, Camt.statement("S-amount", OURS, List.of(Camt.debit(endToEndId, "1189.99"))));

        assertThat(answer.body().path("unmatched").asInt(-1)).isEqualTo(1);
        assertThat(answer.text("/statements/0/entries/0/reason")).isEqualTo("AMOUNT_DIFFERS");
        assertThat(approvals.named(document)).endsWith("PaymentSubmitted");
        assertThat(fiona.get("/api/v1/bank-entries?result=UNMATCHED&limit=500")
                        .body()
                        .path("items"))
                .anyMatch(entry -> entry.path("reference").asString("").equals(endToEndId));
    }

    @Test
    void a_collective_debit_pays_its_whole_group() {
        DocumentId one = approvals.approve("batch", overdue().payable());
        DocumentId two = approvals.approve(
                "batch", invoice().skonto(skonto(21, "2")).dueDate(null).payable());
        Submitted run = submitted("batch");

        Answer wrong = fiona.postXml(
                PATH, Camt.statement("S-b1", OURS, List.of(Camt.batch("PmtInfId", run.group(), "2356.21"))));
        Answer right = fiona.postXml(
                PATH, Camt.statement("S-b2", OURS, List.of(Camt.batch("PmtInfId", run.group(), "2356.20"))));

        assertThat(wrong.text("/statements/0/entries/0/reason")).isEqualTo("AMOUNT_DIFFERS");
        assertThat(right.body().path("matched").asInt(-1)).isEqualTo(1);
        assertThat(approvals.named(one)).contains("Paid");
        assertThat(approvals.about(two).getLast())
                .isInstanceOfSatisfying(
                        PostingPrepared.class,
                        posting -> assertThat(posting.lines())
                                .extracting(line ->
                                        line.account() + " " + line.amount().amount())
                                .containsExactly("70123 1190.00", "1200 1166.20", "3736 23.80"));
    }

    @Test
    void a_returned_transfer_fails_and_its_posting_is_taken_back() {
        DocumentId document = approvals.approve("returned", overdue().payable());
        String endToEndId = submitted("returned").endToEndId();
        fiona.postXml(PATH, Camt.statement("S-r1", OURS, List.of(Camt.debit(endToEndId, "1190.00"))));

        fiona.postXml(PATH, Camt.statement("S-r2", OURS, List.of(Camt.returned(endToEndId, "1190.00", "AC04"))));

        assertThat(approvals.named(document)).endsWith("Paid", "PostingPrepared", "PostingPrepared", "PaymentFailed");
        assertThat(approvals.about(document).getLast())
                .isInstanceOfSatisfying(
                        PaymentFailed.class,
                        failed -> assertThat(failed.reasonCode()).isEqualTo("AC04"));
    }

    @Test
    void a_statement_answers_whether_an_unknown_export_arrived() {
        DocumentId document = approvals.approve("unknown", overdue().payable());
        Submitted run = submitted("unknown");
        JdbcClient jdbc = world.bean(JdbcClient.class);
        jdbc.sql("UPDATE payment_run SET state = 'EXPORT_UNKNOWN' WHERE company = 'unknown'")
                .update();
        jdbc.sql("UPDATE payment SET state = 'RELEASED' WHERE company = 'unknown'")
                .update();

        fiona.postXml(PATH, Camt.statement("S-u", OURS, List.of(Camt.debit(run.endToEndId(), "1190.00"))));

        assertThat(fiona.get("/api/v1/payment-runs/" + run.run()).text("/run/state"))
                .isEqualTo("SUBMITTED");
        assertThat(approvals.named(document)).endsWith("PaymentSubmitted", "Paid", "PostingPrepared");
    }

    @Test
    void what_concerns_no_payment_is_ignored_or_shown() {
        Answer answer = fiona.postXml(
                PATH,
                Camt.statement(
                        "S-other",
                        OURS,
                        List.of(
                                Camt.entry("CRDT", "5.00", ""),
                                Camt.entry("DBIT", "7.00", ""),
                                Camt.entry("DBIT", "7.00", ""),
                                Camt.debit("SOMEBODY-ELSE", "9.00"))));

        assertThat(answer.body().path("ignored").asInt(-1)).isEqualTo(1);
        assertThat(answer.body().path("unmatched").asInt(-1)).isEqualTo(3);
    }

    @Test
    void bad_bodies_other_accounts_and_other_callers_are_refused() {
        String other = Camt.statement("S-x", "DE89370400440532013000", List.of());

        assertThat(fiona.postXml(PATH, "<a/>").text("/code")).isEqualTo("NOT_A_BANK_STATEMENT");
        assertThat(fiona.postXml(PATH, "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")
                        .status())
                .isEqualTo(400);
        assertThat(fiona.postXml(PATH, other).text("/code")).isEqualTo("UNKNOWN_ACCOUNT");
        assertThat(world.person("clara", "*", "clerk").postXml(PATH, other).status())
                .isEqualTo(403);
    }

    @Test
    void files_of_the_folder_end_as_done_or_rejected() throws IOException {
        DocumentId document = approvals.approve("folder", overdue().payable());
        Files.createDirectories(inbox);
        lay(
                "good.xml",
                Camt.statement(
                        "S-f", OURS, List.of(Camt.debit(submitted("folder").endToEndId(), "1190.00"))));
        lay("bad.xml", "<a/>");
        lay("unfinished.tmp", "<a");

        world.bean(WatchBankInbox.class).look();

        assertThat(inbox.resolve("done/good.xml")).exists();
        assertThat(inbox.resolve("rejected/bad.xml")).exists();
        assertThat(inbox.resolve("rejected/bad.xml.reason.txt")).content().contains("camt.053");
        assertThat(inbox.resolve("unfinished.tmp")).exists();
        assertThat(approvals.named(document)).contains("Paid");
    }

    private void lay(String name, String content) throws IOException {
        Path file = Files.writeString(inbox.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    }

    private record Submitted(String run, String endToEndId, String group) {}

    /** Releases all that is due of that company and hands it over. */
    private Submitted submitted(String company) {
        String run = fiona.post("/api/v1/payment-runs", Map.of("company", company, "executionUntil", "2026-12-31"))
                .text("/run/id");
        Answer released = frank.post("/api/v1/payment-runs/" + run + "/release", Map.of());
        return new Submitted(
                run,
                released.text("/payments/0/endToEndId"),
                "KP" + released.text("/run/messageId").substring(2) + "-1");
    }

    private static Payables overdue() {
        return invoice().dueDate(Payables.DATE.plusDays(7));
    }
}
