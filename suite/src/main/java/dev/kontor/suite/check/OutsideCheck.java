package dev.kontor.suite.check;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.kontor.suite.check.Evidence.Payment;
import dev.kontor.suite.check.SeenWatermark.Counted;
import dev.kontor.suite.check.Violation.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/** Holds what was expected against what can be seen, and names every difference. Looks at nothing itself. */
public final class OutsideCheck {

    private static final Comparator<SeenWatermark> BY_SEQUENCE = Comparator.comparingLong(SeenWatermark::sequence);

    private static final String PAID = "PAID";

    /** What has to be done for a document that is paid, each exactly once. */
    private static final Set<String> STEPS_TO_PAID = Set.of(
            "DocumentReceived",
            "FieldsExtracted",
            "ValidationPassed",
            "Approved",
            "PaymentScheduled",
            "PaymentSubmitted",
            "Paid",
            "PostingPrepared INVOICE",
            "PostingPrepared PAYMENT");

    private final Map<String, Expected> expected;
    private final Evidence seen;
    private final List<TopicEvent> events;
    private final List<Violation> violations = new ArrayList<>();

    private OutsideCheck(Collection<Expected> expected, Evidence seen) {
        this.expected = expected.stream().collect(toMap(Expected::id, e -> e, (a, b) -> a, LinkedHashMap::new));
        this.seen = seen;
        this.events = seen.own();
    }

    /** Every violation, none when all is right. */
    public static List<Violation> of(Collection<Expected> expected, Evidence seen) {
        OutsideCheck check = new OutsideCheck(expected, seen);
        check.ends();
        check.streams();
        check.steps();
        check.payments();
        check.bank();
        check.log();
        check.watermarks();
        seen.parked().forEach(parked -> check.report(Rule.PARKED, parked));
        return List.copyOf(check.violations);
    }

    private void ends() {
        expected.forEach((id, document) -> {
            String status = seen.statuses().get(id);
            if (status == null) {
                report(Rule.DOCUMENT_LOST, "document " + id + " was accepted and is not known");
            } else if (!status.equals(document.end())) {
                report(Rule.WRONG_END, "document " + id + " is " + status + " instead of " + document.end());
            }
        });
        seen.statuses().keySet().stream()
                .filter(id -> !expected.containsKey(id))
                .forEach(id -> report(Rule.DOCUMENT_UNKNOWN, "document " + id + " was never accepted"));
    }

    /** A relay may send again from where it was; so an event may come twice, but none before its predecessor. */
    private void streams() {
        Map<String, Map<Long, String>> streams = new HashMap<>();
        for (TopicEvent event : events) {
            Map<Long, String> stream = streams.computeIfAbsent(event.stream(), s -> new HashMap<>());
            String known = stream.putIfAbsent(event.sequence(), event.id());
            if (known != null && !known.equals(event.id())) {
                report(Rule.CONTRADICTION, event.stream() + " has two events of sequence " + event.sequence());
            } else if (known == null && event.sequence() > 1 && !stream.containsKey(event.sequence() - 1)) {
                report(Rule.OUT_OF_ORDER, event.stream() + " has " + event.sequence() + " before its predecessor");
            }
        }
        streams.forEach((stream, sequences) -> {
            long last = sequences.keySet().stream().max(Long::compare).orElse(0L);
            if (last != sequences.size()) {
                report(Rule.SEQUENCE_GAP, stream + " has " + sequences.size() + " events up to sequence " + last);
            }
        });
    }

    private void steps() {
        Map<String, Map<String, Set<String>>> done = new HashMap<>();
        for (TopicEvent event : events) {
            done.computeIfAbsent(event.subject(), s -> new HashMap<>())
                    .computeIfAbsent(event.step(), s -> new HashSet<>())
                    .add(event.id());
        }
        expected.values().forEach(document -> {
            Map<String, Set<String>> steps = done.getOrDefault("document/" + document.id(), Map.of());
            for (String step : STEPS_TO_PAID) {
                int times = steps.getOrDefault(step, Set.of()).size();
                if (times > 1) {
                    report(Rule.STEP_TWICE, "document " + document.id() + " has " + times + " times " + step);
                } else if (times == 0 && document.end().equals(PAID)) {
                    report(Rule.STEP_MISSING, "document " + document.id() + " has no " + step);
                }
            }
        });
    }

    private void payments() {
        Map<String, List<Payment>> byDocument = seen.payments().stream().collect(groupingBy(Payment::document));
        expected.values().forEach(document -> {
            List<Payment> payments = byDocument.getOrDefault(document.id(), List.of());
            int right = document.amount() == null ? 0 : 1;
            if (payments.size() != right) {
                report(
                        Rule.NOT_ONE_PAYMENT,
                        "document " + document.id() + " has " + payments.size() + " payments instead of " + right);
            }
            payments.stream()
                    .filter(payment ->
                            document.amount() != null && payment.amount().compareTo(document.amount()) != 0)
                    .forEach(payment -> report(
                            Rule.WRONG_AMOUNT,
                            "document " + document.id() + " is paid with " + payment.amount() + " instead of "
                                    + document.amount()));
        });
    }

    private void bank() {
        Map<String, BigDecimal> ordered = new HashMap<>();
        for (BankFile file : seen.files()) {
            BigDecimal sum =
                    file.orders().stream().map(BankFile.Order::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (file.transactions() != file.orders().size() || file.sum().compareTo(sum) != 0) {
                report(
                        Rule.BANK_ORDER,
                        file.name() + " says " + file.transactions() + " orders of " + file.sum() + " and holds "
                                + file.orders().size() + " of " + sum);
            }
            file.orders().forEach(order -> {
                if (ordered.put(order.endToEndId(), order.amount()) != null) {
                    report(Rule.BANK_ORDER, order.endToEndId() + " is ordered twice");
                }
            });
        }
        for (Payment payment : seen.payments()) {
            BigDecimal amount = ordered.remove(payment.endToEndId());
            if (amount == null || amount.compareTo(payment.amount()) != 0) {
                report(
                        Rule.BANK_ORDER,
                        payment.endToEndId() + " is ordered with " + amount + " instead of " + payment.amount());
            }
        }
        ordered.keySet().forEach(order -> report(Rule.BANK_ORDER, order + " is ordered and no payment"));
    }

    private void log() {
        Map<String, Long> logged = seen.logged().stream().collect(groupingBy(id -> id, counting()));
        logged.forEach((id, times) -> {
            if (times > 1) {
                report(Rule.NOT_IN_LOG, "event " + id + " is in the log " + times + " times");
            }
        });
        Set<String> sent = events.stream().map(TopicEvent::id).collect(toSet());
        sent.stream()
                .filter(id -> !logged.containsKey(id))
                .forEach(id -> report(Rule.NOT_IN_LOG, "event " + id + " is not in the log"));
        logged.keySet().stream()
                .filter(id -> !sent.contains(id))
                .forEach(id -> report(Rule.NOT_IN_LOG, "event " + id + " is in the log and on no topic"));
        seen.complaints().forEach(complaint -> report(Rule.LOG_UNSOUND, complaint));
    }

    private void watermarks() {
        Map<Counted, SeenWatermark> said = seen.watermarks().stream()
                .collect(toMap(SeenWatermark::counted, mark -> mark, BinaryOperator.maxBy(BY_SEQUENCE)));
        Map<Counted, Set<String>> arrived =
                seen.events().stream().collect(groupingBy(TopicEvent::counted, mapping(TopicEvent::id, toSet())));
        arrived.forEach((counted, ids) -> {
            SeenWatermark mark = said.get(counted);
            if (mark == null || mark.count() != ids.size()) {
                report(
                        Rule.WATERMARK,
                        counted + " has " + ids.size() + " events and its watermark says "
                                + (mark == null ? "nothing" : mark.count()));
            }
        });
        said.values().stream()
                .filter(mark -> mark.count() > 0 && !arrived.containsKey(mark.counted()))
                .forEach(mark -> report(
                        Rule.WATERMARK, mark.counted() + " has no event and its watermark says " + mark.count()));
    }

    private void report(Rule rule, String detail) {
        violations.add(new Violation(rule, detail));
    }
}
