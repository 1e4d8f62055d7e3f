package dev.kontor.approval.outcomes;

import static dev.kontor.approval.outcomes.OutcomeImpossible.Code.OUTCOME_PROPERTY_INVALID;
import static dev.kontor.approval.outcomes.OutcomeImpossible.Code.OUTCOME_PROPERTY_MISSING;

import dev.kontor.approval.outcomes.OutcomeImpossible.Code;
import dev.kontor.approval.policy.Submission;
import dev.kontor.events.envelope.Subject.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

/** The properties of an outcome, read from a document by the mapping its type declares. */
final class Properties {
    static final String SUPPLIER = "$supplier";
    static final String SUBMITTER = "$submittedBy";
    static final String COST_CENTER = "$costCenter";

    private final Submission submission;

    Properties(Submission submission) {
        this.submission = submission;
    }

    /** What the declaration maps the property to; empty when it does not mention it. */
    Optional<String> mapping(String property) {
        return Optional.ofNullable(submission.type().outcome().fields().get(property));
    }

    Optional<String> text(String property) {
        return mapping(property).flatMap(this::value);
    }

    String requiredText(String property) {
        return required(property, text(property));
    }

    Optional<LocalDate> date(String property) {
        return parsed(property, LocalDate::parse);
    }

    LocalDate requiredDate(String property) {
        return required(property, date(property));
    }

    Optional<BigDecimal> amount(String property) {
        return parsed(property, BigDecimal::new);
    }

    BigDecimal requiredAmount(String property) {
        return required(property, amount(property));
    }

    PersonId requiredPerson(String property) {
        return Submission.person(requiredText(property))
                .orElseThrow(() -> impossible(OUTCOME_PROPERTY_INVALID, property, "is not a person"));
    }

    <T> T required(String property, Optional<T> value) {
        return value.orElseThrow(() -> impossible(OUTCOME_PROPERTY_MISSING, property, "is missing"));
    }

    OutcomeImpossible impossible(Code code, String property, String what) {
        return new OutcomeImpossible(
                code,
                "document type " + submission.type().name() + ": property " + property
                        + mapping(property).map(from -> " (from " + from + ") ").orElse(" ") + what);
    }

    private Optional<String> value(String from) {
        return switch (from) {
            case SUBMITTER -> Optional.of(submission.checked().submittedBy());
            case COST_CENTER -> Optional.ofNullable(submission.costCenter());
            case SUPPLIER ->
                Optional.ofNullable(submission.checked().supplier())
                        .map(supplier -> supplier.id().id());
            default ->
                from.startsWith("=")
                        ? Optional.of(from.substring(1))
                        : submission.checked().content().value(from);
        };
    }

    private <T> Optional<T> parsed(String property, Function<String, T> parse) {
        try {
            return text(property).map(parse);
        } catch (DateTimeParseException | NumberFormatException notOfThatForm) {
            throw impossible(OUTCOME_PROPERTY_INVALID, property, "is not of its form");
        }
    }
}
