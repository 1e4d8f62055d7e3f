package dev.kontor.suite.check;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.envelope.EventType;
import dev.kontor.suite.check.BankFile.Order;
import dev.kontor.suite.check.Evidence.Payment;
import dev.kontor.suite.check.SeenWatermark.Counted;
import dev.kontor.suite.check.Violation.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class OutsideCheckTest {

    private static final BigDecimal AMOUNT = new BigDecimal("119.00");
    private static final List<Expected> EXPECTED =
            List.of(new Expected("d1", "PAID", AMOUNT), new Expected("d2", "REFUSED", null));

    private final Map<String, String> statuses = new HashMap<>(Map.of("d1", "PAID", "d2", "REFUSED"));
    private final List<TopicEvent> events = new ArrayList<>();
    private final List<SeenWatermark> watermarks = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>(List.of(new Payment("d1", "E1", AMOUNT)));
    private final List<BankFile> files =
            new ArrayList<>(List.of(new BankFile("run.xml", 1, AMOUNT, List.of(new Order("E1", AMOUNT)))));
    private final List<String> logged = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> parked = new ArrayList<>();

    OutsideCheckTest() {
        for (String type : List.of(
                "DocumentReceived",
                "FieldsExtracted",
                "ValidationPassed",
                "Approved",
                "PaymentScheduled",
                "PaymentSubmitted",
                "Paid")) {
            arrives("d1", type, "");
        }
        arrives("d1", "PostingPrepared", "INVOICE");
        arrives("d1", "PostingPrepared", "PAYMENT");
        arrives("d2", "DocumentRefused", "");
        events.forEach(event -> logged.add(event.id()));
        events.stream().collect(groupingBy(TopicEvent::counted, counting())).forEach(this::marked);
    }

    @Test
    void nothing_is_found_when_all_is_right() {
        assertThat(broken()).isEmpty();
    }

    @Test
    void an_event_sent_again_from_further_back_is_no_violation() {
        events.addAll(List.copyOf(events));

        assertThat(broken()).isEmpty();
    }

    @Test
    void a_document_nobody_knows_is_lost() {
        statuses.remove("d1");

        assertThat(broken()).containsExactly(Rule.DOCUMENT_LOST);
    }

    @Test
    void a_document_nobody_posted_is_one_too_many() {
        statuses.put("d3", "PAID");

        assertThat(broken()).containsExactly(Rule.DOCUMENT_UNKNOWN);
    }

    @Test
    void a_document_on_its_way_is_not_at_its_end() {
        statuses.put("d1", "SUBMITTED");

        assertThat(broken()).containsExactly(Rule.WRONG_END);
    }

    @Test
    void a_lost_event_in_the_middle_leaves_a_gap() {
        drop("PaymentSubmitted");

        assertThat(broken()).contains(Rule.SEQUENCE_GAP, Rule.OUT_OF_ORDER, Rule.STEP_MISSING, Rule.NOT_IN_LOG);
    }

    @Test
    void a_lost_last_event_is_a_missing_step() {
        drop("Paid");

        assertThat(broken()).contains(Rule.STEP_MISSING, Rule.NOT_IN_LOG).doesNotContain(Rule.SEQUENCE_GAP);
    }

    @Test
    void a_step_done_twice_is_found_by_its_second_event() {
        arrives("d1", "PaymentScheduled", "");
        logged.add(events.getLast().id());
        Counted counted = events.getLast().counted();
        watermarks.removeIf(mark -> mark.counted().equals(counted));
        marked(counted, 4);

        assertThat(broken()).containsExactly(Rule.STEP_TWICE);
    }

    @Test
    void two_events_of_one_number_contradict_each_other() {
        replace("Paid", paid -> with(paid, "other", paid.sequence()));
        events.add(with(events.get(6), "second", events.get(6).sequence()));
        logged.add("other");
        logged.add("second");

        assertThat(broken()).contains(Rule.CONTRADICTION);
    }

    @Test
    void events_in_the_wrong_order_are_found() {
        events.addFirst(events.remove(6));

        assertThat(broken()).containsExactly(Rule.OUT_OF_ORDER);
    }

    @Test
    void a_second_payment_of_a_document_is_found() {
        payments.add(new Payment("d1", "E2", AMOUNT));
        files.add(new BankFile("again.xml", 1, AMOUNT, List.of(new Order("E2", AMOUNT))));

        assertThat(broken()).containsExactly(Rule.NOT_ONE_PAYMENT);
    }

    @Test
    void a_payment_that_was_never_made_is_found() {
        payments.clear();
        files.clear();

        assertThat(broken()).containsExactly(Rule.NOT_ONE_PAYMENT);
    }

    @Test
    void a_payment_for_a_refused_document_is_found() {
        payments.add(new Payment("d2", "E2", AMOUNT));
        files.add(new BankFile("wrong.xml", 1, AMOUNT, List.of(new Order("E2", AMOUNT))));

        assertThat(broken()).containsExactly(Rule.NOT_ONE_PAYMENT);
    }

    @Test
    void a_wrong_amount_is_found() {
        payments.set(0, new Payment("d1", "E1", BigDecimal.TEN));

        assertThat(broken()).containsExactly(Rule.WRONG_AMOUNT, Rule.BANK_ORDER);
    }

    @Test
    void an_order_that_goes_to_the_bank_twice_is_found() {
        files.add(new BankFile("again.xml", 1, AMOUNT, List.of(new Order("E1", AMOUNT))));

        assertThat(broken()).containsExactly(Rule.BANK_ORDER);
    }

    @Test
    void a_payment_the_bank_never_got_is_found() {
        files.clear();

        assertThat(broken()).containsExactly(Rule.BANK_ORDER);
    }

    @Test
    void a_file_whose_header_does_not_add_up_is_found() {
        files.set(0, new BankFile("run.xml", 2, AMOUNT, List.of(new Order("E1", AMOUNT))));

        assertThat(broken()).containsExactly(Rule.BANK_ORDER);
    }

    @Test
    void an_event_the_log_lacks_or_has_twice_is_found() {
        logged.add(logged.removeFirst());
        assertThat(broken()).isEmpty();

        logged.set(0, logged.get(1));
        assertThat(broken()).containsExactly(Rule.NOT_IN_LOG, Rule.NOT_IN_LOG);
    }

    @Test
    void a_relay_that_says_it_sent_more_than_arrived_is_found() {
        Counted counted = events.getFirst().counted();
        watermarks.add(new SeenWatermark(counted.source(), counted.topic(), counted.day(), 2, 3));

        assertThat(broken()).containsExactly(Rule.WATERMARK);
    }

    @Test
    void a_topic_and_day_without_a_watermark_is_found() {
        watermarks.removeFirst();

        assertThat(broken()).containsExactly(Rule.WATERMARK);
    }

    @Test
    void a_watermark_over_events_that_never_came_is_found() {
        watermarks.add(new SeenWatermark("/kontor/test", "kontor.intake", LocalDate.EPOCH.plusDays(1), 1, 1));

        assertThat(broken()).containsExactly(Rule.WATERMARK);
    }

    @Test
    void what_audit_complains_of_and_what_is_parked_is_found() {
        complaints.add("the log is not sound");
        parked.add("an event waits");

        assertThat(broken()).containsExactly(Rule.LOG_UNSOUND, Rule.PARKED);
    }

    private List<Rule> broken() {
        return OutsideCheck.of(
                        EXPECTED,
                        new Evidence("acme", statuses, events, watermarks, payments, files, logged, complaints, parked))
                .stream()
                .map(Violation::rule)
                .sorted()
                .toList();
    }

    private void marked(Counted counted, long count) {
        watermarks.add(new SeenWatermark(counted.source(), counted.topic(), counted.day(), 1, count));
    }

    /** The next event of the document, on the topic of its type. */
    private void arrives(String document, String name, String detail) {
        EventType<?> type = EventCatalog.TYPES.all().stream()
                .filter(known -> known.name().endsWith("." + name + ".v1"))
                .findFirst()
                .orElseThrow();
        String subject = "document/" + document;
        long before = events.stream()
                .filter(event ->
                        event.topic().equals(type.topic()) && event.subject().equals(subject))
                .count();
        events.add(new TopicEvent(
                type.topic(),
                0,
                events.size(),
                "e" + events.size(),
                type.name(),
                detail,
                "/kontor/test",
                subject,
                before + 1,
                "acme",
                Instant.EPOCH));
    }

    private void drop(String name) {
        events.removeIf(event -> event.type().endsWith("." + name + ".v1"));
    }

    private void replace(String name, UnaryOperator<TopicEvent> change) {
        events.replaceAll(event -> event.type().endsWith("." + name + ".v1") ? change.apply(event) : event);
    }

    private static TopicEvent with(TopicEvent event, String id, long sequence) {
        return new TopicEvent(
                event.topic(),
                event.partition(),
                event.offset(),
                id,
                event.type(),
                event.detail(),
                event.source(),
                event.subject(),
                sequence,
                event.company(),
                event.time());
    }
}
