package dev.kontor.approval;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.approval.TestService.Answer;
import dev.kontor.approval.TestService.As;
import dev.kontor.events.approval.ApprovalRequested;
import dev.kontor.events.approval.Approved;
import dev.kontor.events.approval.Rejected;
import dev.kontor.events.approval.StepDecided;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.Subject;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.events.masterdata.PersonRecorded;
import dev.kontor.events.outcome.Outcome.Absence;
import dev.kontor.events.outcome.Outcome.Payable;
import dev.kontor.events.validation.Checked;
import dev.kontor.events.validation.ValidationFailed;
import dev.kontor.events.validation.ValidationPassed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ApprovalServiceTest {
    private static final String PEOPLE = """
            id,name,email,superior,department,costCenters
            eva,Eva Ernst,eva@example.org,,management,
            tom,Tom Thal,,eva,sales,100;200
            uta,Uta Ulm,,eva,sales,100
            lena,Lena Lux,,tom,sales,
            paul,Paul Pohl,,eva,accounts-payable,
            """;

    private static TestTopics topics;
    private static TestService service;

    @BeforeAll
    static void start() {
        topics = new TestTopics();
        service = new TestService();
        assertThat(service.masterData().postCsv("/api/v1/people/import", PEOPLE).status())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        service.close();
        topics.close();
    }

    @Test
    void two_people_approve_a_large_invoice_and_nobody_decides_twice() {
        DocumentId document = passed(invoice("9000.00", "10710.00", "service/erp"));
        ApprovalRequested requested =
                (ApprovalRequested) awaitEvents(document, 1).getFirst();
        assertThat(requested.approvers()).containsExactly(new PersonId("tom"), new PersonId("uta"));
        String path = "/api/v1/cases/" + document.id() + "/decisions";
        As tom = service.approver("tom");
        Map<String, String> yes = Map.of("decision", "APPROVED", "snapshot", requested.snapshot());

        assertThat(service.approver("lena").post(path, yes)).satisfies(problem(403, "NOT_AN_APPROVER"));
        assertThat(tom.post(path, Map.of("decision", "REJECTED"))).satisfies(problem(422, "REASON_MISSING"));
        assertThat(tom.post(path, Map.of("decision", "APPROVED", "snapshot", "0")))
                .satisfies(problem(409, "SNAPSHOT_CHANGED"));
        Answer first = tom.post(path, yes, "Idempotency-Key", "tom-1");
        assertThat(first.status()).isEqualTo(200);
        assertThat(tom.post(path, yes, "Idempotency-Key", "tom-1").body()).isEqualTo(first.body());
        assertThat(tom.post(path, yes)).satisfies(problem(403, "FOUR_EYES"));
        Answer second = service.approver("eva").post(path, yes);
        assertThat(second.text("/state")).isEqualTo("APPROVED");
        assertThat(service.approver("eva").post(path, yes)).satisfies(problem(409, "ALREADY_DECIDED"));

        List<Event> events = awaitEvents(document, 5);
        assertThat(events)
                .extracting(Event::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly("ApprovalRequested", "StepDecided", "ApprovalRequested", "StepDecided", "Approved");
        Approved approved = (Approved) events.getLast();
        assertThat(approved.approvedBy()).containsExactly(new PersonId("tom"), new PersonId("eva"));
        assertThat(approved.outcome()).isInstanceOf(Payable.class);
    }

    @Test
    void a_small_invoice_is_approved_at_once_and_only_once() {
        Checked invoice = invoice("100.00", "119.00", "service/erp");
        DocumentId document = passed(invoice);
        topics.publish("acme", document, new ValidationPassed(invoice));
        DocumentId later = passed(invoice);

        awaitEvents(later, 1);
        assertThat(topics.about(document))
                .hasSize(1)
                .allSatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                Approved.class,
                                approved -> assertThat(approved.automatic()).isTrue()));
    }

    @Test
    void a_leave_request_goes_to_the_superior_and_becomes_an_absence() {
        DocumentId document = passed(Samples.leave("2026-07-01", "2026-07-10", "person/lena"));
        awaitEvents(document, 1);

        assertThat(decide("lena", document, "APPROVED")).satisfies(problem(403, "FOUR_EYES"));
        assertThat(decide("tom", document, "APPROVED").status()).isEqualTo(200);

        Approved approved = (Approved) awaitEvents(document, 3).getLast();
        assertThat(approved.outcome())
                .isEqualTo(new Absence(
                        new PersonId("lena"), LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 10), "Erholung"));
    }

    @Test
    void a_rejection_ends_the_document_with_its_reason() {
        DocumentId document = passed(invoice("2000.00", "2380.00", "person/tom"));
        awaitEvents(document, 1);

        Answer answer = service.approver("uta")
                .post(
                        "/api/v1/cases/" + document.id() + "/decisions",
                        Map.of("decision", "REJECTED", "reason", "Not ordered by us"));

        assertThat(answer.text("/state")).isEqualTo("REJECTED");
        assertThat(awaitEvents(document, 3).subList(1, 3))
                .containsExactly(
                        new StepDecided(1, StepDecided.Decision.REJECTED, new PersonId("uta"), "Not ordered by us"),
                        new Rejected(new PersonId("uta"), "Not ordered by us"));
    }

    @Test
    void of_two_who_decide_at_once_one_decides() {
        DocumentId document = passed(invoice("2500.00", "2975.00", "service/erp"));
        awaitEvents(document, 1);

        List<Integer> statuses = Stream.of("tom", "uta")
                .parallel()
                .map(person -> decide(person, document, "APPROVED").status())
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 409);
        assertThat(awaitEvents(document, 3)).hasSize(3);
    }

    @Test
    void a_case_leaves_the_list_while_its_document_is_clarified_and_comes_back() {
        Checked invoice = invoice("3000.00", "3570.00", "service/erp");
        DocumentId document = passed(invoice);
        awaitEvents(document, 1);
        assertThat(listed("tom")).contains(document.id().toString());

        topics.publish("acme", document, new ValidationFailed(invoice));
        await().atMost(20, SECONDS)
                .until(() -> !listed("tom").contains(document.id().toString()));
        assertThat(decide("tom", document, "APPROVED")).satisfies(problem(409, "CASE_WITHDRAWN"));

        topics.publish("acme", document, new ValidationPassed(invoice("3100.00", "3689.00", "service/erp")));
        assertThat(awaitEvents(document, 2)).hasSize(2);
        assertThat(listed("tom")).contains(document.id().toString());
        assertThat(decide("tom", document, "APPROVED").text("/state")).isEqualTo("APPROVED");
    }

    @Test
    void a_case_shows_what_an_approver_has_to_see() {
        DocumentId document = passed(invoice("4000.00", "4760.00", "person/lena"));
        awaitEvents(document, 1);
        String path = "/api/v1/cases/" + document.id();

        Answer shown = service.approver("tom").get(path);
        assertThat(shown.text("/content/fields/netTotal/value")).isEqualTo("4000.00");
        assertThat(shown.text("/outcome/gross/amount")).isEqualTo("4760.00");
        assertThat(shown.text("/supplier/name")).isEqualTo(Samples.SUPPLIER.name());
        assertThat(shown.text("/steps/0/approvers/0/name")).isEqualTo("Tom Thal");
        assertThat(shown.body().at("/mayDecide").asBoolean()).isTrue();
        assertThat(service.approver("lena").get(path).text("/objection")).contains("submits");
        assertThat(service.as("tom", List.of("approver"), List.of("other")).get(path))
                .satisfies(problem(404, "CASE_UNKNOWN"));
        assertThat(service.as("tom", List.of("approver"), List.of("other"))
                        .get("/api/v1/cases")
                        .body()
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void lists_follow_the_directory() {
        Checked invoice = Samples.checked("invoice", Samples.invoiceFields("4500", "5355"), "service/erp", "900");
        DocumentId document = passed(invoice);
        ApprovalRequested requested =
                (ApprovalRequested) awaitEvents(document, 1).getFirst();
        assertThat(requested.approvers()).containsExactly(new PersonId("paul"));
        assertThat(listed("kim")).isEmpty();

        Map<String, Object> kim = Map.of("name", "Kim Kern", "superior", "eva", "costCenters", List.of("900"));
        assertThat(service.masterData().put("/api/v1/people/kim", kim).status()).isEqualTo(200);

        assertThat(listed("kim")).contains(document.id().toString());
        assertThat(listed("paul")).doesNotContain(document.id().toString());
        assertThat(decide("kim", document, "APPROVED").status()).isEqualTo(200);
    }

    @Test
    void a_document_that_cannot_become_its_outcome_is_parked_with_the_reason() {
        Map<String, String> fields = Samples.invoiceFields("100.00", "119.00");
        fields.remove("issueDate");
        passed(Samples.checked("invoice", fields, "service/erp", null));
        As operator = service.as("olga", List.of("operator"), List.of("*"));

        await().atMost(20, SECONDS)
                .until(() -> operator.get("/api/v1/parked")
                        .body()
                        .toString()
                        .contains("OUTCOME_PROPERTY_MISSING: document type invoice: property documentDate"));
    }

    @Test
    void a_person_is_changed_only_by_who_has_seen_the_last_version() {
        As masterData = service.masterData();
        Answer created = masterData.put("/api/v1/people/nora", Map.of("name", "Nora Nil", "department", "it"));
        assertThat(created.headers().get("etag")).containsExactly("\"1\"");

        Map<String, Object> changed = Map.of("name", "Nora Neu", "department", "it");
        assertThat(masterData.put("/api/v1/people/nora", changed, "If-Match", "\"7\""))
                .satisfies(problem(412, "PRECONDITION_FAILED"));
        assertThat(masterData
                        .put("/api/v1/people/nora", changed, "If-Match", "\"1\"")
                        .text("/version"))
                .isEqualTo("2");
        assertThat(service.approver("tom").put("/api/v1/people/nora", changed).status())
                .isEqualTo(403);
        assertThat(service.approver("tom").get("/api/v1/people/nora").text("/name"))
                .isEqualTo("Nora Neu");

        List<Event> recorded = awaitEvents(new PersonId("nora"), 2);
        assertThat(recorded)
                .extracting(event -> ((PersonRecorded) event).version())
                .containsExactly(1L, 2L);
    }

    @Test
    void a_list_with_an_error_imports_nobody() {
        As masterData = service.masterData();
        String csv = """
                id,name,email,superior,department,costCenters
                otto,Otto Ober,,eva,,
                olaf,Olaf Ost,,nemo,,
                """;

        assertThat(masterData.postCsv("/api/v1/people/import", csv))
                .satisfies(problem(422, "PEOPLE_IMPORT_INVALID"))
                .satisfies(answer -> assertThat(answer.text("/detail")).isEqualTo("line 3: superior nemo is unknown"));
        assertThat(masterData.get("/api/v1/people/otto")).satisfies(problem(404, "PERSON_UNKNOWN"));
        assertThat(masterData.postCsv("/api/v1/people/import", PEOPLE).text("/recorded"))
                .isEqualTo("0");
    }

    private static DocumentId passed(Checked checked) {
        DocumentId document = new DocumentId(UUID.randomUUID());
        topics.publish("acme", document, new ValidationPassed(checked));
        return document;
    }

    private static Checked invoice(String net, String gross, String submittedBy) {
        return Samples.checked("invoice", Samples.invoiceFields(net, gross), submittedBy, "100");
    }

    private static Answer decide(String person, DocumentId document, String decision) {
        return service.approver(person)
                .post("/api/v1/cases/" + document.id() + "/decisions", Map.of("decision", decision));
    }

    private static List<String> listed(String person) {
        return service.approver(person)
                .get("/api/v1/cases?limit=500")
                .body()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/documentId").asString(""))
                .toList();
    }

    private static List<Event> awaitEvents(Subject subject, int count) {
        await().atMost(30, SECONDS).until(() -> topics.about(subject).size() >= count);
        return topics.about(subject);
    }

    private static Consumer<Answer> problem(int status, String code) {
        return answer -> {
            assertThat(answer.text("/code")).isEqualTo(code);
            assertThat(answer.status()).isEqualTo(status);
        };
    }
}
