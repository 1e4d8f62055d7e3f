package dev.kontor.payment;

import dev.kontor.events.approval.Approved;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.events.outcome.Outcome;
import dev.kontor.kit.ident.Ids;
import dev.kontor.payment.proposals.SchedulePayment;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents approved for this service, and what it published about them. */
public final class Approvals {

    private final PaymentWorld world;

    public Approvals(PaymentWorld world) {
        this.world = world;
    }

    /** A new document of that company with that outcome. */
    public DocumentId approve(String company, Outcome outcome, String... approvers) {
        DocumentId document = new DocumentId(world.bean(Ids.class).next());
        approve(document, company, outcome, approvers);
        return document;
    }

    public void approve(DocumentId document, String company, Outcome outcome, String... approvers) {
        List<PersonId> people = Stream.of(approvers).map(PersonId::new).toList();
        Approved event = new Approved("invoice", outcome, people.isEmpty(), people);
        UUID id = world.bean(Ids.class).next();
        Envelope envelope = new Envelope(
                id,
                Topics.APPROVAL + ".Approved.v1",
                "/kontor/approval",
                document,
                1,
                PaymentWorld.FRIDAY,
                "https://kontor.dev/schemas/x.json",
                document.id(),
                null,
                "service/approval",
                company,
                null);
        world.bean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> world.bean(SchedulePayment.class).on(event, envelope));
    }

    /** Everything published about a document, in order. */
    public List<Event> about(DocumentId document) {
        EventTypes types = world.bean(EventTypes.class);
        return world.bean(JdbcClient.class)
                .sql("SELECT type, body FROM outbox WHERE subject = :subject ORDER BY position")
                .param("subject", document.text())
                .query((row, number) -> (Event) EventJson.read(
                        row.getBytes("body"),
                        types.named(row.getString("type")).orElseThrow().body()))
                .list();
    }

    /** Their names, in order. */
    public List<String> named(DocumentId document) {
        return about(document).stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }
}
