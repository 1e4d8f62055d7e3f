package dev.kontor.extraction.einvoice;

import dev.kontor.events.document.LineDetails;
import dev.kontor.events.document.LineItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the invoice lines (BG-25) in document order; a sub-line follows the line it is contained in. */
final class ReadLines {

    private final Group group;
    private final Group subLines;
    private final Group allowances;
    private final List<LineItem> lines = new ArrayList<>();

    private ReadLines(Mapping mapping) {
        group = mapping.group("line");
        subLines = mapping.group("subLine");
        allowances = mapping.group("lineAllowance");
    }

    static List<LineItem> of(XmlElement root, Mapping mapping) {
        ReadLines read = new ReadLines(mapping);
        for (XmlElement line : read.group.elements(root, Map.of())) {
            read.line(line, null);
        }
        return read.lines;
    }

    /** @param outer number of the line around this one, null where lines stand side by side */
    private void line(XmlElement line, @Nullable String outer) {
        String id = group.value(line, "lineId");
        LineItem read = read(line, id, outer);
        if (!saysNothing(read)) {
            lines.add(read);
        }
        for (XmlElement sub : subLines.elements(line, Map.of())) {
            line(sub, id == null ? "" : id);
        }
    }

    /** ZUGFeRD 1.0 writes texts between the lines as lines without anything but a note. */
    private static boolean saysNothing(LineItem line) {
        return line.lineId() == null
                && line.description() == null
                && line.quantity() == null
                && line.lineTotal() == null;
    }

    private LineItem read(XmlElement line, @Nullable String id, @Nullable String outer) {
        return new LineItem(
                id,
                group.value(line, "description"),
                group.value(line, "articleNumber"),
                group.decimal(line, "quantity"),
                group.value(line, "unit"),
                group.decimal(line, "unitPrice"),
                group.decimal(line, "lineTotal"),
                group.decimal(line, "vatRate"),
                outer == null ? group.value(line, "parentLineId") : outer,
                group.decimal(line, "priceBaseQuantity"),
                details(line));
    }

    private LineDetails details(XmlElement line) {
        return new LineDetails(
                group.value(line, "note"),
                group.value(line, "objectReference"),
                group.value(line, "orderLine"),
                group.value(line, "accountingReference"),
                group.date(line, "periodStart"),
                group.date(line, "periodEnd"),
                group.decimal(line, "priceDiscount"),
                group.decimal(line, "grossPrice"),
                group.value(line, "priceBaseUnit"),
                group.value(line, "vatCategory"),
                group.value(line, "information"),
                group.value(line, "buyerArticleNumber"),
                group.value(line, "standardArticleNumber"),
                group.value(line, "originCountry"),
                group.value(line, "status"),
                ReadAllowances.of(line, allowances));
    }
}
