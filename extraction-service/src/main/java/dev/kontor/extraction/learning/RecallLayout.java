package dev.kontor.extraction.learning;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Field.Source;
import dev.kontor.extraction.fields.Fields;
import dev.kontor.extraction.fields.Paper;
import dev.kontor.extraction.fields.ReadFields;
import dev.kontor.extraction.learning.WeighValues.Weighed;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Syntax;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a document again in the light of confirmed ones of the same supplier. */
public final class RecallLayout {

    private final LayoutMemory memory;

    public RecallLayout(LayoutMemory memory) {
        this.memory = memory;
    }

    /**
     * The same reading, with what the supplier is known to say; unchanged for e-invoices, forms and suppliers not seen.
     *
     * @param reader of the company's pages
     */
    public Read of(Read read, String company, ReadFields reader) {
        if (read.pages().isEmpty() || !read.syntax().isPages()) {
            return read;
        }
        Paper paper = new Paper(read.pages());
        Fingerprint print = Fingerprint.of(paper.layout());
        Optional<Template> known =
                print.keys().isEmpty() ? Optional.empty() : print.among(memory.sharing(company, print.keys()));
        return known.map(template -> reader.reviewed(read, recalled(read, paper, template)))
                .orElse(read);
    }

    private static Content recalled(Read read, Paper paper, Template template) {
        Content content = read.content();
        Map<String, Integer> types = template.types().getOrDefault(content.documentType(), Map.of());
        RecalledType type = RecalledType.of(content, types);
        FindSightings sightings = new FindSightings(paper, template.monthFirst());
        WeighValues weigh = new WeighValues(template);
        Map<String, List<Weighed>> weighed = new LinkedHashMap<>();
        Optional<String> issued = Optional.empty();
        for (String field : Fields.names()) {
            List<Weighed> values =
                    weigh.of(field, sightings.of(field), content.fields().get(field), issued);
            weighed.put(field, values);
            if (field.equals("issueDate")) {
                issued = Optional.ofNullable(values.getFirst().value());
            }
        }
        BalanceAmounts.in(weighed);
        Source source = read.syntax() == Syntax.SCAN ? Source.OCR : Source.TEXT;
        Map<String, Field> fields = new HashMap<>();
        weighed.forEach((field, values) -> DecideField.of(
                        content.fields().get(field), values, source, type.name().equals("credit_note"))
                .ifPresent(decided -> fields.put(field, decided)));
        content.fields().forEach((field, value) -> {
            if (!weighed.containsKey(field) && type.name().equals(content.documentType())) {
                fields.put(field, value);
            }
        });
        return content.with(type.name(), type.confidence(), fields);
    }
}
