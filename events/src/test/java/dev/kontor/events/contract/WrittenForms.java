package dev.kontor.events.contract;

import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.Subject;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.envelope.Subject.OrderId;
import dev.kontor.events.envelope.Subject.PaymentRunId;
import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.events.envelope.Subject.ServiceId;
import dev.kontor.events.envelope.Subject.SupplierId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Values that are text on the wire. */
final class WrittenForms {

    private static final String UUID_PATTERN = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private static final Map<Class<? extends Subject>, String> SUBJECTS = Map.of(
            DocumentId.class, "^document/" + UUID_PATTERN + "$",
            SupplierId.class, "^supplier/.+$",
            OrderId.class, "^order/.+$",
            PaymentRunId.class, "^payment-run/" + UUID_PATTERN + "$",
            PersonId.class, "^person/.+$",
            ServiceId.class, "^service/.+$");

    private WrittenForms() {}

    /** The schema of the text; null for everything that is not written as text of its own form. */
    static @Nullable ObjectNode of(Class<?> type) {
        if (type == BigDecimal.class) {
            return text().put("format", "decimal").put("pattern", "^-?[0-9]+(\\.[0-9]+)?$");
        }
        if (type == LocalDate.class) {
            return text().put("format", "date");
        }
        if (type == UUID.class) {
            return text().put("format", "uuid");
        }
        if (Subject.class.isAssignableFrom(type)) {
            return text().put("pattern", subject(type));
        }
        return null;
    }

    /** Pattern of the written form of one kind of subject, or of any. */
    static String subject(Class<?> type) {
        return SUBJECTS.getOrDefault(type, "^(document|supplier|order|payment-run|person|service)/.+$");
    }

    private static ObjectNode text() {
        return EventJson.mapper().createObjectNode().put("type", "string");
    }
}
