package dev.kontor.approval.outcomes;

import static dev.kontor.approval.outcomes.OutcomeImpossible.Code.OUTCOME_PAYEE_UNKNOWN;

import dev.kontor.approval.people.PeopleDirectory;
import dev.kontor.approval.people.Person;
import dev.kontor.approval.policy.Submission;
import dev.kontor.events.document.Content;
import dev.kontor.events.document.Money;
import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.events.outcome.Outcome;
import dev.kontor.events.outcome.Payee;
import dev.kontor.events.types.DocumentTypes;
import dev.kontor.events.validation.Checked;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Builds the outcome a document type declares from a checked document. */
@Component
public class BuildOutcome {
    private final PeopleDirectory people;

    /** @throws IllegalArgumentException if a declaration names an outcome that does not exist */
    public BuildOutcome(PeopleDirectory people, DocumentTypes types) {
        this.people = people;
        types.all().forEach(type -> OutcomeKind.of(type.outcome().kind()));
    }

    /** @throws OutcomeImpossible if a mandatory property is missing or not of its form */
    public Outcome of(Submission submission) {
        Properties properties = new Properties(submission);
        return switch (OutcomeKind.of(submission.type().outcome().kind())) {
            case PAYABLE -> payable(submission, properties);
            case ORDER -> order(submission, properties);
            case ABSENCE ->
                new Outcome.Absence(
                        properties.requiredPerson("person"),
                        properties.requiredDate("firstDay"),
                        properties.requiredDate("lastDay"),
                        properties.requiredText("reason"));
            case FILED ->
                new Outcome.Filed(
                        properties.text("category").orElse(submission.type().name()));
        };
    }

    private Outcome.Payable payable(Submission submission, Properties properties) {
        Content content = submission.checked().content();
        Amounts amounts = Amounts.of(
                properties, content.taxBreakdown(), submission.type().outcome().sign());
        return new Outcome.Payable(
                payee(submission.checked(), properties),
                properties.requiredText("documentNumber"),
                properties.requiredDate("documentDate"),
                amounts.gross(),
                amounts.net(),
                amounts.vat(),
                amounts.due(),
                content.taxBreakdown(),
                properties.date("dueDate").orElse(null),
                content.skonto(),
                properties.text("paymentMeans").map(BuildOutcome::first).orElse(null),
                properties.text("remittance").orElse(null),
                properties.text("costCenter").orElse(null));
    }

    private Outcome.Order order(Submission submission, Properties properties) {
        return new Outcome.Order(
                Optional.ofNullable(submission.checked().supplier())
                        .map(Payee.Supplier::id)
                        .orElse(null),
                properties.requiredText("description"),
                new Money(properties.requiredAmount("net"), properties.requiredText("currency")),
                properties.text("costCenter").orElse(null));
    }

    /** A supplier of the directory, or else the person the property names; a name on the document pays nobody. */
    private Payee payee(Checked checked, Properties properties) {
        if (properties.mapping("payee").orElse(Properties.SUPPLIER).equals(Properties.SUPPLIER)) {
            return Optional.<Payee>ofNullable(checked.supplier())
                    .orElseThrow(() ->
                            properties.impossible(OUTCOME_PAYEE_UNKNOWN, "payee", "is no supplier of the directory"));
        }
        PersonId id = properties.requiredPerson("payee");
        Person person = people.person(id)
                .orElseThrow(
                        () -> properties.impossible(OUTCOME_PAYEE_UNKNOWN, "payee", "is no person of the directory"));
        return new Payee.Employee(id, person.name(), null, null, 0);
    }

    /** The field lists the code of each account; an invoice asks for one kind of payment (BR-DE-13). */
    private static String first(String codes) {
        return codes.split(",", 2)[0].strip();
    }
}
