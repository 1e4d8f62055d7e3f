package dev.kontor.bench.extraction.generate.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Which fields of a label the text of its document does not show in any writing. */
public final class FindMissing {

    private static final Set<String> AMOUNTS = Set.of(
            "lineNetTotal",
            "allowanceTotal",
            "chargeTotal",
            "netTotal",
            "taxTotal",
            "grossTotal",
            "prepaidTotal",
            "duePayable");
    private static final Set<String> DATES = Set.of("issueDate", "deliveryDate");
    private static final Set<String> IDS = Set.of("sellerVatId", "buyerVatId", "iban", "sellerTaxNumber");
    private static final Set<String> WORDS =
            Set.of("sellerName", "buyerName", "invoiceNumber", "bic", "orderReference", "precedingInvoice");
    private static final List<String> COLUMNS = List.of("articleNumber", "quantity", "unitPrice", "lineTotal");

    private FindMissing() {}

    /**
     * What the label itself calls not shown is not looked for.
     *
     * @return names of fields, and of lines as {@code lines.quantity}, each once, in the order of the label
     */
    public static List<String> in(PDDocument document, Map<String, @Nullable Object> label) {
        List<String> missing = in(PageText.asWritten(document), label);
        return missing.isEmpty() ? missing : in(PageText.inBothOrders(document), label);
    }

    private static List<String> in(PageText text, Map<String, @Nullable Object> label) {
        List<?> hidden = label.get("_visual") instanceof Map<?, ?> visual
                        && visual.get("fieldsNotFoundInPageText") instanceof List<?> names
                ? names
                : List.of();
        List<String> missing = new ArrayList<>();
        label.forEach((name, value) -> {
            if (value instanceof String words && !hidden.contains(name) && !found(text, name, words)) {
                missing.add(name);
            }
        });
        if (label.get("lines") instanceof List<?> lines) {
            lines(text, lines, missing);
        }
        return missing;
    }

    private static boolean found(PageText text, String name, String value) {
        if (AMOUNTS.contains(name)) {
            return text.has(new BigDecimal(value));
        }
        if (DATES.contains(name)) {
            return text.has(LocalDate.parse(value));
        }
        if (IDS.contains(name)) {
            return text.hasId(value);
        }
        return !WORDS.contains(name) || text.hasWords(value);
    }

    private static void lines(PageText text, List<?> lines, List<String> missing) {
        for (String column : COLUMNS) {
            boolean all = lines.stream()
                    .allMatch(line -> line instanceof Map<?, ?> cells && shown(text, column, cells.get(column)));
            if (!all) {
                missing.add("lines." + column);
            }
        }
        boolean described = lines.stream()
                .allMatch(line -> !(line instanceof Map<?, ?> cells)
                        || !(cells.get("description") instanceof String words)
                        || text.hasWords(words));
        if (!described) {
            missing.add("lines.description");
        }
    }

    private static boolean shown(PageText text, String column, @Nullable Object value) {
        return !(value instanceof String words)
                || (column.equals("articleNumber") ? text.has(words) : text.has(new BigDecimal(words)));
    }
}
