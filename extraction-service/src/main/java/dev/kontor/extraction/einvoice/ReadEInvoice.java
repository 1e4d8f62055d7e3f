package dev.kontor.extraction.einvoice;

import dev.kontor.events.document.CashDiscount;
import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.events.document.VatGroup;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.text.PaymentTerms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an e-invoice. Every value is kept as stated: nothing is recomputed here. */
public final class ReadEInvoice {

    private final XmlElement root;
    private final Mapping mapping;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, String> stated = new LinkedHashMap<>();
    private final Set<Finding> findings = new LinkedHashSet<>();

    private ReadEInvoice(XmlElement root, Mapping mapping) {
        this.root = root;
        this.mapping = mapping;
    }

    /**
     * Reads UBL, CII or ZUGFeRD 1.0.
     *
     * @return empty when it is XML of some other kind
     * @throws XmlRefused if the bytes are no XML that may be read
     */
    public static Optional<Read> read(byte[] xml) throws XmlRefused {
        XmlElement root = ParseXml.parse(xml);
        return Mapping.of(root).map(mapping -> new ReadEInvoice(root, mapping).read());
    }

    private Read read() {
        mapping.fields().forEach(this::field);
        String specification = mapping.specification().value(root);
        if (specification != null && withoutLines(specification)) {
            findings.add(new Finding(
                    "PROFILE_NOT_AN_INVOICE",
                    Severity.WARN,
                    null,
                    "The profile " + specification + " holds no lines and is no invoice by itself; the page is."));
        }
        String type = TypeCodes.documentType(
                stated.getOrDefault("documentTypeCode", ""), root.name().equals("CreditNote"));
        Field terms = fields.get("paymentTermsText");
        List<CashDiscount> discounts = discounts(terms == null ? "" : terms.value());
        Content content = new Content(
                type,
                type.equals(Content.UNKNOWN) ? 0 : 1,
                fields,
                ReadLines.of(root, mapping.lines()),
                vatGroups(),
                discounts);
        return new Read(content, mapping.syntax(), specification, List.copyOf(findings));
    }

    /** Profiles MINIMUM and BASIC WL of Factur-X; ZUGFeRD 2.0 wrote them under its own name. */
    private static boolean withoutLines(String specification) {
        String profile = specification.toLowerCase(Locale.ROOT);
        return profile.endsWith(":minimum") || profile.endsWith(":basicwl");
    }

    private void field(FieldPath field) {
        for (XmlPath path : field.paths()) {
            Set<String> values = new LinkedHashSet<>();
            for (XmlElement element : path.find(root, stated)) {
                String value = normal(field, element.text());
                if (value != null) {
                    values.add(value);
                    stated.putIfAbsent(field.field(), element.text());
                }
            }
            if (!values.isEmpty()) {
                String join = field.join();
                String value = join == null ? values.iterator().next() : String.join(join, values);
                Field.Place place = new Field.Place(mapping.root() + path.text(), null, null);
                fields.put(field.field(), new Field(value, 1, Field.Source.XML, place));
                return;
            }
        }
    }

    private @Nullable String normal(FieldPath field, String text) {
        if (text.isEmpty()) {
            return null;
        }
        String value = Values.normal(field.form(), text);
        if (value == null) {
            findings.add(new Finding(
                    "VALUE_UNREADABLE",
                    Severity.WARN,
                    field.field(),
                    "The e-invoice states a value for " + field.field() + " that is no "
                            + field.form().name().toLowerCase(Locale.ROOT) + "."));
        }
        return value;
    }

    private List<VatGroup> vatGroups() {
        VatPaths vat = mapping.vat();
        for (XmlPath path : vat.groups()) {
            List<XmlElement> groups = path.find(root, stated);
            if (!groups.isEmpty()) {
                return groups.stream()
                        .map(group -> new VatGroup(
                                Values.decimal(vat.rate().value(group)),
                                vat.category().value(group),
                                Values.decimal(vat.base().value(group)),
                                Values.decimal(vat.amount().value(group))))
                        .toList();
            }
        }
        return List.of();
    }

    /** What a sentence says counts only where nothing is said in a form made for machines (e-invoicing.md §6). */
    private List<CashDiscount> discounts(String terms) {
        if (!fields.containsKey("dueDate")) {
            Field stated = fields.get("paymentTermsText");
            PaymentTerms.dueDate(terms)
                    .map(due ->
                            new Field(due.toString(), 0.8, Field.Source.TEXT, stated == null ? null : stated.place()))
                    .ifPresent(due -> fields.put("dueDate", due));
        }
        List<CashDiscount> structured = structuredDiscounts(terms);
        List<CashDiscount> discounts = structured.isEmpty() ? PaymentTerms.discounts(terms) : structured;
        if (structured.isEmpty() && !discounts.isEmpty()) {
            findings.add(new Finding(
                    "SKONTO_FROM_TEXT",
                    Severity.WARN,
                    "paymentTermsText",
                    "The cash discount was read from a sentence of the payment terms."));
        }
        return discounts;
    }

    private List<CashDiscount> structuredDiscounts(String terms) {
        List<CashDiscount> discounts = new ArrayList<>(Skonto.offers(terms));
        XmlPath structured = mapping.discount();
        if (structured != null) {
            for (XmlElement discount : structured.find(root)) {
                CashDiscount read = Skonto.structured(discount);
                if (read != null) {
                    discounts.add(read);
                }
            }
        }
        return discounts;
    }
}
