package dev.kontor.events.envelope;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * What an event is about (CloudEvents {@code subject}), typed. The written form is {@code kind/id}, for example
 * {@code document/0198c0de-…}; it is also the Kafka key, so that all events of one subject keep their order.
 */
public sealed interface Subject {

    /** The kind in its written form, for example {@code payment-run}. */
    String kind();

    /** The identifier within the kind, never blank. */
    String key();

    /** The written form {@code kind/id}. */
    @JsonValue
    default String text() {
        return kind() + "/" + key();
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if the kind is unknown, the id is blank or is no UUID where one is asked for
     */
    @JsonCreator
    static Subject parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 1 || text.substring(slash + 1).isBlank()) {
            throw new IllegalArgumentException("not a subject: " + text);
        }
        String key = text.substring(slash + 1);
        return switch (text.substring(0, slash)) {
            case "document" -> new DocumentId(UUID.fromString(key));
            case "supplier" -> new SupplierId(key);
            case "order" -> new OrderId(key);
            case "payment-run" -> new PaymentRunId(UUID.fromString(key));
            case "person" -> new PersonId(key);
            case "service" -> new ServiceId(key);
            default -> throw new IllegalArgumentException("unknown kind of subject: " + text);
        };
    }

    /** A document from its receipt to its end. */
    record DocumentId(UUID id) implements Subject {
        @Override
        public String kind() {
            return "document";
        }

        @Override
        public String key() {
            return id.toString();
        }

        @JsonCreator
        static DocumentId of(String text) {
            return (DocumentId) Subject.parse(text);
        }
    }

    /** A supplier of one company: {@code company:number}. */
    record SupplierId(String id) implements Subject {
        @Override
        public String kind() {
            return "supplier";
        }

        @Override
        public String key() {
            return id;
        }

        @JsonCreator
        static SupplierId of(String text) {
            return (SupplierId) Subject.parse(text);
        }
    }

    /** A purchase order. */
    record OrderId(String id) implements Subject {
        @Override
        public String kind() {
            return "order";
        }

        @Override
        public String key() {
            return id;
        }

        @JsonCreator
        static OrderId of(String text) {
            return (OrderId) Subject.parse(text);
        }
    }

    /** A payment run. */
    record PaymentRunId(UUID id) implements Subject {
        @Override
        public String kind() {
            return "payment-run";
        }

        @Override
        public String key() {
            return id.toString();
        }

        @JsonCreator
        static PaymentRunId of(String text) {
            return (PaymentRunId) Subject.parse(text);
        }
    }

    /** A person, by the pseudonym the identity provider uses ({@code sub}); never a name. */
    record PersonId(String id) implements Subject {
        @Override
        public String kind() {
            return "person";
        }

        @Override
        public String key() {
            return id;
        }

        @JsonCreator
        static PersonId of(String text) {
            return (PersonId) Subject.parse(text);
        }
    }

    /** A service of the house, as the subject of what it says about itself. */
    record ServiceId(String id) implements Subject {
        @Override
        public String kind() {
            return "service";
        }

        @Override
        public String key() {
            return id;
        }

        @JsonCreator
        static ServiceId of(String text) {
            return (ServiceId) Subject.parse(text);
        }
    }
}
