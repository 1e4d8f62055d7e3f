package dev.kontor.events.catalog;

import dev.kontor.events.approval.ApprovalRequested;
import dev.kontor.events.approval.Approved;
import dev.kontor.events.approval.Rejected;
import dev.kontor.events.approval.StepDecided;
import dev.kontor.events.audit.LogRead;
import dev.kontor.events.audit.ReplayStarted;
import dev.kontor.events.delivery.DeadLetter;
import dev.kontor.events.delivery.ResendRequested;
import dev.kontor.events.delivery.Watermark;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventType;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.events.extraction.ExtractionFailed;
import dev.kontor.events.extraction.FieldsExtracted;
import dev.kontor.events.intake.DocumentDuplicated;
import dev.kontor.events.intake.DocumentReceived;
import dev.kontor.events.intake.DocumentRefused;
import dev.kontor.events.masterdata.PersonRecorded;
import dev.kontor.events.masterdata.SupplierRecorded;
import dev.kontor.events.payment.Paid;
import dev.kontor.events.payment.PaymentExcluded;
import dev.kontor.events.payment.PaymentFailed;
import dev.kontor.events.payment.PaymentRunReleased;
import dev.kontor.events.payment.PaymentScheduled;
import dev.kontor.events.payment.PaymentSubmitted;
import dev.kontor.events.payment.PaymentWithdrawn;
import dev.kontor.events.payment.PostingPrepared;
import dev.kontor.events.validation.FieldsCorrected;
import dev.kontor.events.validation.ValidationFailed;
import dev.kontor.events.validation.ValidationPassed;
import java.util.List;

/** Every released event type. A new version is a new line beside the old one. */
public final class EventCatalog {

    /** All types, in the order of a document's life. */
    public static final EventTypes TYPES = new EventTypes(List.of(
            v1(Topics.INTAKE, DocumentReceived.class),
            v1(Topics.INTAKE, DocumentRefused.class),
            v1(Topics.INTAKE, DocumentDuplicated.class),
            v1(Topics.EXTRACTION, FieldsExtracted.class),
            v1(Topics.EXTRACTION, ExtractionFailed.class),
            v1(Topics.VALIDATION, ValidationPassed.class),
            v1(Topics.VALIDATION, ValidationFailed.class),
            v1(Topics.VALIDATION, FieldsCorrected.class),
            v1(Topics.APPROVAL, ApprovalRequested.class),
            v1(Topics.APPROVAL, StepDecided.class),
            v1(Topics.APPROVAL, Approved.class),
            v1(Topics.APPROVAL, Rejected.class),
            v1(Topics.PAYMENT, PaymentScheduled.class),
            v1(Topics.PAYMENT, PaymentExcluded.class),
            v1(Topics.PAYMENT, PaymentRunReleased.class),
            v1(Topics.PAYMENT, PaymentSubmitted.class),
            v1(Topics.PAYMENT, Paid.class),
            v1(Topics.PAYMENT, PaymentFailed.class),
            v1(Topics.PAYMENT, PaymentWithdrawn.class),
            v1(Topics.POSTINGS, PostingPrepared.class),
            v1(Topics.SUPPLIERS, SupplierRecorded.class),
            v1(Topics.PEOPLE, PersonRecorded.class),
            v1(Topics.AUDIT, LogRead.class),
            v1(Topics.AUDIT, ReplayStarted.class),
            Watermark.TYPE,
            ResendRequested.TYPE,
            DeadLetter.TYPE));

    private EventCatalog() {}

    private static <E extends Event> EventType<E> v1(String topic, Class<E> body) {
        return new EventType<>(topic + "." + body.getSimpleName() + ".v1", topic, body);
    }
}
