package dev.kontor.payment.proposals;

import static dev.kontor.payment.Payables.invoice;
import static dev.kontor.payment.Payables.skonto;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.events.outcome.Outcome;
import dev.kontor.events.payment.PaymentExcluded;
import dev.kontor.events.payment.PaymentScheduled;
import dev.kontor.payment.Approvals;
import dev.kontor.payment.PaymentWorld;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchedulePaymentTest {

    private PaymentWorld world;
    private Approvals approvals;
    private PaymentWorld.Person finance;

    @BeforeAll
    void start(@TempDir Path folder) {
        world = new PaymentWorld(folder);
        approvals = new Approvals(world);
        finance = world.person("fiona", "acme", "finance");
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
    void an_approved_invoice_is_a_liability_and_one_payment() {
        DocumentId document = approvals.approve("acme", invoice().payable());

        assertThat(approvals.named(document)).containsExactly("PostingPrepared", "PaymentScheduled");
        assertThat(approvals.about(document).getLast())
                .isInstanceOfSatisfying(
                        PaymentScheduled.class,
                        scheduled -> assertThat(scheduled.executionDate()).isEqualTo(LocalDate.of(2026, 12, 1)));
    }

    @Test
    void a_second_approval_makes_no_second_payment_and_no_second_posting() {
        DocumentId document = approvals.approve("acme", invoice().payable());
        approvals.approve(document, "acme", invoice().payable());

        assertThat(approvals.named(document)).containsExactly("PostingPrepared", "PaymentScheduled");
    }

    @Test
    void what_is_collected_is_posted_and_not_paid() {
        DocumentId document = approvals.approve("acme", invoice().means("59").payable());

        assertThat(approvals.named(document)).containsExactly("PostingPrepared", "PaymentExcluded");
        assertThat(approvals.about(document).getLast())
                .isInstanceOfSatisfying(
                        PaymentExcluded.class,
                        excluded -> assertThat(excluded.reason()).isEqualTo(PaymentExcluded.Reason.DIRECT_DEBIT));
    }

    @Test
    void other_outcomes_move_no_money() {
        DocumentId absence = approvals.approve(
                "acme",
                new Outcome.Absence(new PersonId("p1"), LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 2), "leave"));
        DocumentId filed = approvals.approve("acme", new Outcome.Filed("other"));

        assertThat(approvals.about(absence)).isEmpty();
        assertThat(approvals.about(filed)).isEmpty();
    }

    @Test
    void a_payment_is_taken_back_only_while_it_waits() {
        DocumentId document = approvals.approve("acme", invoice().payable());
        String id = idOf(document);
        Map<String, String> reason = Map.of("reason", "wrong amount");

        assertThat(finance.post("/api/v1/payments/" + id + "/withdrawal", reason)
                        .text("/state"))
                .isEqualTo("WITHDRAWN");
        assertThat(finance.post("/api/v1/payments/" + id + "/withdrawal", reason)
                        .text("/code"))
                .isEqualTo("PAYMENT_NOT_SCHEDULED");
        assertThat(approvals.named(document)).endsWith("PaymentWithdrawn");

        approvals.approve(document, "acme", invoice().payable());
        assertThat(approvals.named(document)).endsWith("PaymentWithdrawn", "PaymentScheduled");
    }

    @Test
    void payments_of_other_companies_do_not_exist() {
        String id = idOf(approvals.approve("globex", invoice().payable()));

        assertThat(finance.get("/api/v1/payments/" + id).status()).isEqualTo(404);
        assertThat(finance.post("/api/v1/payments/" + id + "/withdrawal", Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(finance.get("/api/v1/payments?limit=500").body().path("items"))
                .noneMatch(item -> item.path("company").asString("").equals("globex"));
        assertThat(world.person("clara", "acme", "clerk")
                        .post("/api/v1/payments/" + id + "/withdrawal", Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void lists_go_on_where_they_stopped() {
        approvals.approve("cursor", invoice().payable());
        approvals.approve("cursor", invoice().payable());
        PaymentWorld.Person all = world.person("all", "*", "finance");

        PaymentWorld.Answer first = all.get("/api/v1/payments?company=cursor&state=SCHEDULED&limit=1");
        PaymentWorld.Answer second = all.get("/api/v1/payments?company=cursor&limit=1&cursor=" + first.text("/next"));

        assertThat(first.text("/items/0/id")).isLessThan(second.text("/items/0/id"));
        assertThat(second.body().path("next").isMissingNode()).isTrue();
    }

    @Test
    void a_discount_that_was_missed_is_given_up_when_the_run_is_put_together() {
        DocumentId document =
                approvals.approve("late", invoice().skonto(skonto(21, "2")).payable());
        world.at(Instant.parse("2026-11-24T09:00:00Z"));

        PaymentWorld.Answer run = world.person("fiona", "late", "finance")
                .post("/api/v1/payment-runs", Map.of("company", "late", "executionUntil", "2026-12-31"));

        assertThat(run.text("/run/sum")).isEqualTo("1190.00");
        assertThat(approvals.about(document))
                .filteredOn(PaymentScheduled.class::isInstance)
                .extracting(
                        event -> ((PaymentScheduled) event).amount().amount().toPlainString())
                .containsExactly("1166.20", "1190.00");
    }

    private String idOf(DocumentId document) {
        return approvals.about(document).stream()
                .filter(PaymentScheduled.class::isInstance)
                .map(event -> ((PaymentScheduled) event).paymentId().toString())
                .findFirst()
                .orElseThrow();
    }
}
