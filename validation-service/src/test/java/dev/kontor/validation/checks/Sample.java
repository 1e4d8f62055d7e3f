package dev.kontor.validation.checks;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Field.Source;
import dev.kontor.events.document.LineItem;
import dev.kontor.events.document.VatGroup;
import dev.kontor.events.types.DocumentType;
import dev.kontor.events.types.DocumentTypes;
import dev.kontor.validation.masterdata.Supplier;
import dev.kontor.validation.masterdata.SupplierMatch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice on which every rule agrees, and what a test changes about it. */
public record Sample(
        String typeName,
        Content content,
        SupplierMatch match,
        @Nullable UUID duplicateOf) {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    public static final Limits LIMITS =
            new Limits(new BigDecimal("250.00"), new BigDecimal("0.05"), new BigDecimal("0.02"), 0.5, 10);
    public static final String IBAN = "DE89370400440532013000";

    private static final DocumentTypes TYPES = DocumentTypes.load(null);

    public static Sample invoice() {
        Map<String, Field> fields = new HashMap<>();
        Map.ofEntries(
                        Map.entry("invoiceNumber", "RE-2026-0815"),
                        Map.entry("issueDate", "2026-02-20"),
                        Map.entry("dueDate", "2026-03-22"),
                        Map.entry("deliveryDate", "2026-02-18"),
                        Map.entry("currency", "EUR"),
                        Map.entry("sellerName", "Muster Bürobedarf GmbH"),
                        Map.entry("sellerVatId", "DE136695976"),
                        Map.entry("buyerName", "Kontor Demo GmbH"),
                        Map.entry("iban", IBAN),
                        Map.entry("lineNetTotal", "1000.00"),
                        Map.entry("netTotal", "1000.00"),
                        Map.entry("taxTotal", "190.00"),
                        Map.entry("grossTotal", "1190.00"),
                        Map.entry("duePayable", "1190.00"))
                .forEach((name, value) -> fields.put(name, new Field(value, 1, Source.XML, null)));
        return new Sample(
                "invoice",
                new Content(
                        "invoice",
                        1,
                        fields,
                        List.of(line("1000.00")),
                        List.of(group("19", "S", "1000.00", "190.00")),
                        List.of()),
                new SupplierMatch.Found(supplier(IBAN, false)),
                null);
    }

    public static Supplier supplier(@Nullable String iban, boolean blocked) {
        return new Supplier(
                "acme", "70001", "Muster Bürobedarf GmbH", "DE136695976", null, iban, null, 1, blocked, 1, null, null);
    }

    /** As {@code "field=value; other="}: an empty value removes the field. */
    public Sample with(@Nullable String edits) {
        Map<String, Field> fields = new HashMap<>(content.fields());
        for (String edit : edits == null ? new String[0] : edits.split(";", -1)) {
            String[] parts = edit.strip().split("=", 2);
            if (parts[1].isEmpty()) {
                fields.remove(parts[0]);
            } else {
                fields.put(parts[0], new Field(parts[1], 1, Source.XML, null));
            }
        }
        return withContent(fields, content.lines(), content.taxBreakdown());
    }

    /** All fields as if read like this. */
    public Sample readFrom(Source source, double confidence) {
        Map<String, Field> fields = new HashMap<>();
        content.fields().forEach((name, field) -> fields.put(name, new Field(field.value(), confidence, source, null)));
        return withContent(fields, content.lines(), content.taxBreakdown());
    }

    /** One field as if read like this. */
    public Sample readFrom(String name, Source source, double confidence) {
        Map<String, Field> fields = new HashMap<>(content.fields());
        fields.computeIfPresent(name, (n, field) -> new Field(field.value(), confidence, source, null));
        return withContent(fields, content.lines(), content.taxBreakdown());
    }

    public Sample withGroups(VatGroup... groups) {
        return withContent(content.fields(), content.lines(), List.of(groups));
    }

    public Sample withLines(LineItem... lines) {
        return withContent(content.fields(), List.of(lines), content.taxBreakdown());
    }

    public Sample from(SupplierMatch other) {
        return new Sample(typeName, content, other, duplicateOf);
    }

    public Sample duplicateOf(UUID other) {
        return new Sample(typeName, content, match, other);
    }

    public Sample as(String type) {
        return new Sample(type, content, match, duplicateOf);
    }

    public CheckInput input() {
        return input(TYPES.named(typeName).orElseThrow());
    }

    CheckInput input(DocumentType type) {
        Sums sums = Sums.of(content, type.values(content));
        return new CheckInput(
                type,
                content,
                type.values(Completion.of(type, content, sums, LIMITS)),
                sums,
                match,
                duplicateOf,
                TODAY,
                LIMITS);
    }

    /** As {@code "CODE/SEVERITY …"} in the order found, the way tables write it. */
    static String said(Rule rule, CheckInput in) {
        return String.join(
                " ",
                rule.check(in).stream()
                        .map(finding -> finding.code() + "/" + finding.severity())
                        .toList());
    }

    public static VatGroup group(
            @Nullable String rate, @Nullable String category, @Nullable String base, @Nullable String amount) {
        return new VatGroup(decimal(rate), category, decimal(base), decimal(amount));
    }

    public static LineItem line(@Nullable String total) {
        return new LineItem("1", "Papier A4", null, BigDecimal.ONE, "C62", decimal(total), decimal(total), null, null);
    }

    static LineItem subLine(String total) {
        return new LineItem("1.1", "darin", null, BigDecimal.ONE, "C62", decimal(total), decimal(total), null, "1");
    }

    private Sample withContent(Map<String, Field> fields, List<LineItem> lines, List<VatGroup> groups) {
        return new Sample(
                typeName,
                new Content(content.documentType(), content.typeConfidence(), fields, lines, groups, List.of()),
                match,
                duplicateOf);
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
