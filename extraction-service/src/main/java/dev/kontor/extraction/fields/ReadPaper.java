package dev.kontor.extraction.fields;

import dev.kontor.events.document.CashDiscount;
import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Field.Source;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.LineItem;
import dev.kontor.events.document.VatGroup;
import dev.kontor.extraction.classify.Classification;
import dev.kontor.extraction.classify.ClassifyPages;
import dev.kontor.extraction.classify.DescribeKind;
import dev.kontor.extraction.classify.FindDocuments;
import dev.kontor.extraction.classify.Kind;
import dev.kontor.extraction.classify.TypeModel;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Syntax;
import dev.kontor.extraction.writing.PaymentTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one document. */
final class ReadPaper {

    private static final ClassifyPages CLASSIFY = new ClassifyPages(TypeModel.shipped());

    private final List<Page> pages;
    private final FieldModel model;
    private final Recipient recipient;
    private final Paper paper;

    ReadPaper(List<Page> pages, FieldModel model, Recipient recipient) {
        this.pages = pages;
        this.model = model;
        this.recipient = recipient;
        this.paper = new Paper(pages);
    }

    Read read() {
        Classification is = CLASSIFY.of(paper.layout());
        List<Finding> findings = new ArrayList<>(DescribeKind.findings(is));
        findings.addAll(FindDocuments.findings(paper.layout()));
        Content content =
                is.kind().settles() ? DescribeKind.typed(settling(is, findings), is, Source.TEXT) : filed(is, findings);
        return new Read(content, Syntax.TEXT, null, findings, pages);
    }

    private Content settling(Classification is, List<Finding> findings) {
        ChooseFields choose = new ChooseFields(paper, model, recipient);
        Map<String, Choice> choices = choose.choices();
        List<CashDiscount> skonto = paper.discounts();
        List<VatGroup> groups = Breakdown.of(choose.groups(), choices, choose.exemption());
        List<LineItem> lines = LineRates.of(paper.lines(), groups);
        boolean minus = Unsigned.areNegative(choices);
        if (is.kind() == Kind.CREDIT_NOTE) {
            Unsigned.amounts(choices);
            lines = Unsigned.lines(lines);
            groups = Unsigned.groups(groups);
        }
        Map<String, Field> fields = fields(choose, choices);
        if (minus) {
            fields.replaceAll((name, field) -> Unsigned.doubted(name, field));
        }
        due(fields, paper.text());
        currency(fields);
        findings.addAll(new Questions(model, recipient, choose).about(fields, choices));
        return new Content(is.kind().documentType(), is.probability(), fields, lines, groups, skonto);
    }

    /** What settles nothing is filed by its title, its issuer and its date. */
    private Content filed(Classification is, List<Finding> findings) {
        ChooseFields choose = new ChooseFields(paper, model, recipient, Fields.WEIGHED_TO_FILE);
        Map<String, Choice> choices = choose.choices();
        Map<String, Field> fields = fields(choose, choices);
        fields.keySet().retainAll(Fields.FILED);
        findings.addAll(new Questions(model, recipient, choose).about(fields, choices));
        Content titled = DescribeKind.titled(is, Source.TEXT);
        fields.putAll(titled.fields());
        return titled.with(titled.documentType(), titled.typeConfidence(), fields);
    }

    private Map<String, Field> fields(ChooseFields choose, Map<String, Choice> choices) {
        Map<String, Field> fields = new HashMap<>();
        Map<String, Map<String, Double>> evidence = choose.evidence(choices);
        choices.forEach((field, choice) ->
                fields.put(field, field(choice, model.certainty(field).of(evidence.getOrDefault(field, Map.of())))));
        return fields;
    }

    private static Field field(Choice choice, double confidence) {
        Candidate candidate = choice.candidate();
        Field.Place place = candidate == null ? null : candidate.place();
        boolean certain = candidate == null || Paper.certain(candidate.words());
        return new Field(choice.value(), confidence, certain ? Field.Source.TEXT : Field.Source.OCR, place);
    }

    /** Pages that name no currency bill in that of the seller's country as its VAT id tells. */
    private static void currency(Map<String, Field> fields) {
        Field vatId = fields.get("sellerVatId");
        if (fields.containsKey("currency") || vatId == null || !fields.containsKey("grossTotal")) {
            return;
        }
        String country = vatId.value().substring(0, 2).replace("EL", "GR").replace("XI", "GB");
        Currency currency = Currency.getInstance(Locale.of("", country));
        if (currency != null) {
            fields.put(
                    "currency",
                    new Field(currency.getCurrencyCode(), 0.8 * vatId.confidence(), vatId.source(), vatId.place()));
        }
    }

    /** A due date that no page states may follow from the days a sentence allows. */
    private static void due(Map<String, Field> fields, String text) {
        Field issued = fields.get("issueDate");
        if (fields.containsKey("dueDate") || issued == null) {
            return;
        }
        @Nullable Integer days = PaymentTerms.netDays(text);
        if (days != null) {
            LocalDate due = LocalDate.parse(issued.value()).plusDays(days);
            fields.put("dueDate", new Field(due.toString(), 0.8 * issued.confidence(), issued.source(), null));
        }
    }
}
