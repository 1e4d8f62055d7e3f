package dev.kontor.validation.checks;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.types.DocumentType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds what a document leaves out and its readers need: the totals its other totals give, and the date of issue in place
 * of the number of a small-amount invoice, which needs none (§33 UStDV). An added field has no place; nothing that is
 * stated is touched.
 */
public final class Completion {

    private Completion() {}

    /** The same content, with what is declared, missing and can be known. */
    public static Content of(DocumentType type, Content content, Sums sums, Limits limits) {
        Map<String, Field> fields = new HashMap<>(content.fields());
        add(type, fields, "grossTotal", sums.grossOrComputed());
        add(type, fields, "netTotal", sums.netOrComputed());
        add(type, fields, "taxTotal", sums.taxOrComputed());
        add(type, fields, "duePayable", sums.dueOrComputed());
        Field issued = fields.get("issueDate");
        if (issued != null && SmallAmount.applies(sums.grossOrComputed(), content.taxBreakdown(), limits)) {
            fields.putIfAbsent(
                    "invoiceNumber",
                    new Field(issued.value().replace("-", ""), issued.confidence(), issued.source(), null));
        }
        return content.with(content.documentType(), content.typeConfidence(), fields);
    }

    private static void add(DocumentType type, Map<String, Field> fields, String name, @Nullable BigDecimal computed) {
        boolean declared = type.schema().path("properties").has(name);
        Field origin = anyTotal(fields);
        if (declared && computed != null && origin != null && !fields.containsKey(name)) {
            fields.put(name, new Field(computed.toPlainString(), origin.confidence(), origin.source(), null));
        }
    }

    /** A total it can follow from, for source and confidence. */
    private static @Nullable Field anyTotal(Map<String, Field> fields) {
        Field gross = fields.get("grossTotal");
        return gross != null ? gross : fields.get("netTotal");
    }
}
