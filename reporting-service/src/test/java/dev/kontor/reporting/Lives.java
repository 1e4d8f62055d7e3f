package dev.kontor.reporting;

import static java.util.stream.Collectors.toMap;

import dev.kontor.events.approval.ApprovalRequested;
import dev.kontor.events.approval.Approved;
import dev.kontor.events.approval.Rejected;
import dev.kontor.events.approval.StepDecided;
import dev.kontor.events.approval.StepDecided.Decision;
import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Field.Source;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.events.document.Money;
import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventType;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.envelope.Subject.PaymentRunId;
import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.events.envelope.Subject.SupplierId;
import dev.kontor.events.extraction.ExtractionFailed;
import dev.kontor.events.extraction.FieldsExtracted;
import dev.kontor.events.intake.DocumentDuplicated;
import dev.kontor.events.intake.DocumentReceived;
import dev.kontor.events.intake.DocumentRefused;
import dev.kontor.events.masterdata.PersonRecorded;
import dev.kontor.events.outcome.Outcome;
import dev.kontor.events.outcome.Payee;
import dev.kontor.events.payment.Paid;
import dev.kontor.events.payment.PaymentExcluded;
import dev.kontor.events.payment.PaymentFailed;
import dev.kontor.events.payment.PaymentScheduled;
import dev.kontor.events.payment.PaymentSubmitted;
import dev.kontor.events.payment.PaymentWithdrawn;
import dev.kontor.events.validation.Checked;
import dev.kontor.events.validation.FieldsCorrected;
import dev.kontor.events.validation.ValidationFailed;
import dev.kontor.events.validation.ValidationPassed;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The lives documents lead, event by event, for tests. */
public final class Lives {
    private static final Instant BIRTH = Instant.parse("2026-03-02T08:00:00Z");
    private static final Payee.Supplier SUPPLIER =
            new Payee.Supplier(new SupplierId("acme:70001"), "Papier Müller KG", "DE02120300000000202051", null, 1);
    private static final Money GROSS = new Money(new BigDecimal("119.00"), "EUR");
    private static final PersonId TOM = new PersonId("tom");
    private static final UUID PAYMENT = new UUID(7, 7);

    private Lives() {}

    /** An event on its way. */
    public record Happened(Event event, Envelope envelope) {
        public String topic() {
            return EventCatalog.TYPES.of(event.getClass()).topic();
        }
    }

    /** Every kind of end a document can come to, by the status it ends in. */
    public static Map<String, List<Happened>> all() {
        Map<String, List<Event>> lives = new LinkedHashMap<>();
        lives.put("PAID", withApproval(scheduled(), submitted(), paid()));
        lives.put("SUBMITTED", withApproval(scheduled(), submitted()));
        lives.put(
                "PAYMENT_FAILED",
                withApproval(scheduled(), submitted(), paid(), new PaymentFailed(PAYMENT, "E2E-1", "AC04")));
        lives.put("WITHDRAWN", withApproval(scheduled(), new PaymentWithdrawn(PAYMENT, TOM, "paid by hand")));
        lives.put("SCHEDULED", withApproval(scheduled()));
        lives.put("EXCLUDED", withApproval(new PaymentExcluded(PaymentExcluded.Reason.CREDIT, GROSS)));
        lives.put("APPROVED", withApproval());
        lives.put(
                "FILED",
                List.of(
                        received(),
                        extracted("other"),
                        new ValidationPassed(checked("other")),
                        new Approved("other", new Outcome.Filed("other"), true, List.of())));
        lives.put(
                "REJECTED",
                List.of(
                        received(),
                        extracted("invoice"),
                        new ValidationPassed(checked("invoice")),
                        requested(),
                        new StepDecided(1, Decision.REJECTED, TOM, "not ours"),
                        new Rejected(TOM, "not ours")));
        lives.put(
                "AWAITING_APPROVAL",
                List.of(
                        received(),
                        extracted("invoice"),
                        new ValidationPassed(checked("invoice")),
                        requested(),
                        new ValidationFailed(checked("invoice", "IBAN_DIFFERS")),
                        new FieldsCorrected(List.of(new FieldsCorrected.Change("iban", "a", "b")), null, "person/karl"),
                        new ValidationPassed(checked("invoice")),
                        requested()));
        lives.put(
                "IN_CLARIFICATION",
                List.of(
                        received(),
                        extracted("invoice"),
                        new ValidationPassed(checked("invoice")),
                        requested(),
                        new ValidationFailed(checked("invoice", "IBAN_DIFFERS"))));
        lives.put(
                "VALIDATED",
                List.of(
                        received(),
                        new ExtractionFailed("UNREADABLE", "no text", "person/lena", null),
                        new ValidationFailed(checked("unknown", "DOCUMENT_TYPE_UNKNOWN")),
                        new ValidationPassed(checked("invoice"))));
        lives.put("EXTRACTED", List.of(received(), extracted("invoice")));
        lives.put("RECEIVED", List.of(received()));
        lives.put(
                "REFUSED",
                List.of(new DocumentRefused(
                        "ENCRYPTED", "encrypted", null, 10, "application/pdf", null, "api", null, "person/lena")));
        lives.put(
                "DUPLICATE",
                List.of(new DocumentDuplicated(
                        new DocumentId(new UUID(1, 1)),
                        "00",
                        10,
                        "application/pdf",
                        null,
                        "api",
                        null,
                        "person/lena")));
        Map<String, List<Happened>> happened = new LinkedHashMap<>();
        lives.forEach((end, events) -> happened.put(end, live(end, events)));
        return happened;
    }

    public static DocumentId id(String end) {
        return new DocumentId(UUID.nameUUIDFromBytes(end.getBytes(StandardCharsets.UTF_8)));
    }

    /** A word of the directory of people. */
    public static Happened person(String id, String name, long version) {
        PersonRecorded event = new PersonRecorded(version, name, null, null, null, List.of(), true);
        EventType<?> type = EventCatalog.TYPES.of(PersonRecorded.class);
        Envelope envelope = new Envelope(
                new UUID(5, version),
                type.name(),
                "/kontor/test",
                new PersonId(id),
                version,
                BIRTH,
                type.schema(),
                new UUID(5, version),
                null,
                "service/test",
                "*",
                null);
        return new Happened(event, envelope);
    }

    private static List<Event> withApproval(Event... payment) {
        List<Event> events = new ArrayList<>(List.of(
                received(),
                extracted("invoice"),
                new ValidationPassed(checked("invoice")),
                requested(),
                new StepDecided(1, Decision.APPROVED, TOM, null),
                new Approved("invoice", payable(), false, List.of(TOM))));
        events.addAll(List.of(payment));
        return events;
    }

    private static List<Happened> live(String end, List<Event> events) {
        Map<String, Long> sequences = new HashMap<>();
        List<Happened> happened = new ArrayList<>();
        for (Event event : events) {
            EventType<?> type = EventCatalog.TYPES.of(event.getClass());
            long seconds = happened.size() * 10L;
            happened.add(new Happened(
                    event,
                    new Envelope(
                            new UUID(id(end).id().getMostSignificantBits(), happened.size()),
                            type.name(),
                            "/kontor/test",
                            id(end),
                            sequences.merge(type.topic(), 1L, Long::sum),
                            BIRTH.plusSeconds(seconds),
                            type.schema(),
                            id(end).id(),
                            null,
                            event instanceof StepDecided ? TOM.text() : "service/test",
                            "acme",
                            null)));
        }
        return happened;
    }

    private static Event received() {
        return new DocumentReceived("00", 10, "application/xml", null, "api", null, null, null, "person/lena");
    }

    private static Event extracted(String type) {
        return new FieldsExtracted(content(type), "UBL", null, List.of(), "person/lena", null, null, null);
    }

    private static Event requested() {
        return new ApprovalRequested(1, 1, List.of(TOM), "00");
    }

    private static Event scheduled() {
        return new PaymentScheduled(PAYMENT, SUPPLIER, GROSS, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 3, 31));
    }

    private static Event submitted() {
        return new PaymentSubmitted(PAYMENT, new PaymentRunId(new UUID(9, 9)), "E2E-1", GROSS);
    }

    private static Event paid() {
        LocalDate day = LocalDate.of(2026, 3, 31);
        return new Paid(PAYMENT, "E2E-1", GROSS, day, day, "2026-031");
    }

    private static Outcome payable() {
        Money zero = new Money(BigDecimal.ZERO, "EUR");
        LocalDate day = LocalDate.of(2026, 3, 1);
        return new Outcome.Payable(
                SUPPLIER, "R-17", day, GROSS, GROSS, zero, GROSS, List.of(), null, List.of(), null, null, null);
    }

    private static Checked checked(String type, String... findings) {
        return new Checked(
                content(type),
                List.of(findings).stream()
                        .map(code -> new Finding(code, Severity.CLARIFY, null, code))
                        .toList(),
                SUPPLIER,
                List.of(),
                "person/lena",
                List.of(),
                null);
    }

    private static Content content(String type) {
        Map<String, String> fields = Map.of(
                "invoiceNumber", "R-17",
                "sellerName", "Papier Mueller",
                "grossTotal", "119.00",
                "currency", "EUR",
                "dueDate", "2026-04-15");
        return new Content(
                type,
                1,
                fields.entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, it -> new Field(it.getValue(), 1, Source.XML, null))),
                List.of(),
                List.of(),
                List.of());
    }
}
