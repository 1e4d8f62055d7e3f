package dev.kontor.extraction.einvoice;

import dev.kontor.events.document.CashDiscount;
import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.events.document.SupportingDocument;
import dev.kontor.events.document.VatGroup;
import dev.kontor.extraction.einvoice.ReadHeader.Header;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.writing.PaymentTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads an e-invoice. Every value is kept as stated: nothing is recomputed here. */
public final class ReadEInvoice {

    private final XmlElement root;
    private final Mapping mapping;
    private final Header header;
    private final List<Finding> findings;

    private ReadEInvoice(XmlElement root, Mapping mapping) {
        this.root = root;
        this.mapping = mapping;
        header = ReadHeader.of(root, mapping);
        findings = new ArrayList<>(header.findings());
    }

    /** As {@link #read(byte[], Judge)}, without a verdict. */
    public static Optional<Read> read(byte[] xml) throws XmlRefused {
        return read(xml, Judge.NONE);
    }

    /**
     * Reads UBL, CII or ZUGFeRD 1.0.
     *
     * @param judge whose findings follow those of reading
     * @return empty when it is XML of some other kind
     * @throws XmlRefused if the bytes are no XML that may be read
     */
    public static Optional<Read> read(byte[] xml, Judge judge) throws XmlRefused {
        XmlElement root = ParseXml.parse(xml);
        return Mapping.of(root).map(mapping -> new ReadEInvoice(root, mapping).judged(xml, judge));
    }

    private Read judged(byte[] xml, Judge judge) {
        Field specification = header.fields().remove("specification");
        if (specification != null && withoutLines(specification.value())) {
            findings.add(new Finding(
                    "PROFILE_NOT_AN_INVOICE",
                    Severity.WARN,
                    null,
                    "The profile " + specification.value()
                            + " holds no lines and is no invoice by itself; the page is."));
        }
        String type = TypeCodes.documentType(
                header.stated().getOrDefault("documentTypeCode", ""),
                root.name().equals("CreditNote"));
        if (type.equals("invoice") && isNegative("grossTotal")) {
            findings.add(new Finding(
                    "INVOICE_NEGATIVE",
                    Severity.WARN,
                    "grossTotal",
                    "By its code it is an invoice, and its total is negative: it reduces what is owed."));
        }
        List<CashDiscount> discounts = discounts();
        Content content = new Content(
                type,
                type.equals(Content.UNKNOWN) ? 0 : 1,
                header.fields(),
                ReadLines.of(root, mapping),
                vatGroups(),
                discounts,
                ReadAllowances.of(root, mapping),
                supportingDocuments());
        String stated = specification == null ? null : specification.value();
        Field country = header.fields().get("sellerCountry");
        findings.addAll(judge.judge(
                xml, new Judge.Kind(mapping.syntax(), root.name(), stated, country == null ? null : country.value())));
        return new Read(content, mapping.syntax(), stated, findings);
    }

    /** Senders write a credit note as a negative 380 as well (e-invoicing.md §5). */
    private boolean isNegative(String field) {
        Field stated = header.fields().get(field);
        return stated != null && stated.value().startsWith("-");
    }

    /** Profiles MINIMUM and BASIC WL of Factur-X; ZUGFeRD 2.0 wrote them under its own name. */
    private static boolean withoutLines(String specification) {
        String profile = specification.toLowerCase(Locale.ROOT);
        return profile.endsWith(":minimum") || profile.endsWith(":basicwl");
    }

    private List<VatGroup> vatGroups() {
        Group vat = mapping.group("vat");
        return vat.elements(root, header.stated()).stream()
                .map(group -> new VatGroup(
                        vat.decimal(group, "rate"),
                        vat.value(group, "category"),
                        vat.decimal(group, "base"),
                        vat.decimal(group, "amount"),
                        vat.value(group, "exemptionReason"),
                        vat.value(group, "exemptionCode")))
                .toList();
    }

    private List<SupportingDocument> supportingDocuments() {
        Group group = mapping.group("supportingDocument");
        return group.elements(root, header.stated()).stream()
                .map(document -> new SupportingDocument(
                        group.value(document, "reference"),
                        group.value(document, "description"),
                        group.value(document, "uri"),
                        group.value(document, "fileName"),
                        group.value(document, "mediaType")))
                .toList();
    }

    /** What a sentence says counts only where nothing is said in a form made for machines (e-invoicing.md §6). */
    private List<CashDiscount> discounts() {
        Field stated = header.fields().get("paymentTermsText");
        String terms = stated == null ? "" : stated.value();
        if (stated != null && !header.fields().containsKey("dueDate")) {
            PaymentTerms.dueDate(terms)
                    .map(due -> new Field(due.toString(), 0.8, Field.Source.TEXT, stated.place()))
                    .ifPresent(due -> header.fields().put("dueDate", due));
        }
        List<CashDiscount> structured = new ArrayList<>(Skonto.offers(terms));
        structured.addAll(Skonto.structured(root, mapping.group("discount")));
        if (!structured.isEmpty()) {
            return structured;
        }
        List<CashDiscount> fromText = PaymentTerms.discounts(terms);
        if (!fromText.isEmpty()) {
            findings.add(new Finding(
                    "SKONTO_FROM_TEXT",
                    Severity.WARN,
                    "paymentTermsText",
                    "The cash discount was read from a sentence of the payment terms."));
        }
        return fromText;
    }
}
