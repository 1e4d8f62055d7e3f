package dev.kontor.events.document;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a document says, as far as it could be read.
 *
 * @param documentType name of a declared document type, for example {@code invoice}, or {@link #UNKNOWN}
 * @param typeConfidence 0 to 1
 * @param fields by field name of the declaration; a field that was not found is absent
 * @param allowances of the document (BG-20, BG-21), of e-invoices
 * @param supportingDocuments that an e-invoice names (BG-24)
 */
public record Content(
        String documentType,
        double typeConfidence,
        Map<String, Field> fields,
        List<LineItem> lines,
        List<VatGroup> taxBreakdown,
        List<CashDiscount> skonto,
        @JsonInclude(NON_EMPTY) List<AllowanceCharge> allowances,
        @JsonInclude(NON_EMPTY) List<SupportingDocument> supportingDocuments) {

    /** The type of a document nobody could classify; it always waits for a person. */
    public static final String UNKNOWN = "unknown";

    @SuppressWarnings("ConstantValue") // what came later is absent in older events
    public Content {
        fields = Map.copyOf(fields);
        lines = List.copyOf(lines);
        taxBreakdown = List.copyOf(taxBreakdown);
        skonto = List.copyOf(skonto);
        allowances = allowances == null ? List.of() : List.copyOf(allowances);
        supportingDocuments = supportingDocuments == null ? List.of() : List.copyOf(supportingDocuments);
    }

    /** A document without allowances, charges and supporting documents. */
    public Content(
            String documentType,
            double typeConfidence,
            Map<String, Field> fields,
            List<LineItem> lines,
            List<VatGroup> taxBreakdown,
            List<CashDiscount> skonto) {
        this(documentType, typeConfidence, fields, lines, taxBreakdown, skonto, List.of(), List.of());
    }

    /** A document of which nothing could be read. */
    public static Content unreadable() {
        return new Content(UNKNOWN, 0, Map.of(), List.of(), List.of(), List.of());
    }

    /** The same document with other fields and another type; all else stays. */
    public Content with(String otherType, double confidence, Map<String, Field> otherFields) {
        return new Content(
                otherType, confidence, otherFields, lines, taxBreakdown, skonto, allowances, supportingDocuments);
    }

    /** The same document without its lines. */
    public Content withoutLines() {
        return new Content(
                documentType, typeConfidence, fields, List.of(), taxBreakdown, skonto, allowances, supportingDocuments);
    }

    /** The value of a field, empty when it was not found. */
    public Optional<String> value(String field) {
        return Optional.ofNullable(fields.get(field)).map(Field::value);
    }
}
