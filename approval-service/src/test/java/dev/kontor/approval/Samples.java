package dev.kontor.approval;

import static java.util.stream.Collectors.toMap;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Field.Source;
import dev.kontor.events.envelope.Subject.SupplierId;
import dev.kontor.events.outcome.Payee;
import dev.kontor.events.types.DocumentTypes;
import dev.kontor.events.validation.Checked;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checked documents for tests. */
public final class Samples {
    public static final Payee.Supplier SUPPLIER =
            new Payee.Supplier(new SupplierId("acme:70001"), "Papier Müller KG", "DE02120300000000202051", null, 3);

    private Samples() {}

    /** The shipped declarations and the leave request of the test resources. */
    public static DocumentTypes types() {
        return DocumentTypes.load(folder());
    }

    public static Path folder() {
        try {
            URL file = Objects.requireNonNull(Samples.class.getResource("/document-types/leave_request.json"));
            return Objects.requireNonNull(Path.of(file.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Map<String, String> invoiceFields(String net, String gross) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("invoiceNumber", "R-2026-17");
        fields.put("issueDate", "2026-03-02");
        fields.put("currency", "EUR");
        fields.put("netTotal", net);
        fields.put("grossTotal", gross);
        return fields;
    }

    public static Checked checked(
            String type, Map<String, String> fields, String submittedBy, @Nullable String costCenter) {
        return new Checked(content(type, fields), List.of(), SUPPLIER, List.of(), submittedBy, List.of(), costCenter);
    }

    public static Checked leave(String firstDay, String lastDay, String submittedBy) {
        Map<String, String> fields = Map.of("firstDay", firstDay, "lastDay", lastDay, "reason", "Erholung");
        return new Checked(content("leave_request", fields), List.of(), null, List.of(), submittedBy, List.of(), null);
    }

    public static Content content(String type, Map<String, String> fields) {
        Map<String, Field> read = fields.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, field -> new Field(field.getValue(), 1, Source.XML, null)));
        return new Content(type, 1, read, List.of(), List.of(), List.of());
    }
}
