package dev.kontor.extraction.document;

import dev.kontor.events.document.CashDiscount;
import dev.kontor.events.document.Content;
import dev.kontor.events.document.LineItem;
import dev.kontor.events.document.VatGroup;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every way in which what was read from an e-invoice differs from its label: header, lines, VAT groups, discounts. */
final class LabelDifferences {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final List<String> differences = new ArrayList<>();

    private LabelDifferences() {}

    static List<String> of(Path label, Content content) throws IOException {
        LabelDifferences found = new LabelDifferences();
        JsonNode expected = JSON.readTree(Files.readAllBytes(label));
        expected.path("_readFromPageByHand").forEach(field -> ((ObjectNode) expected).remove(field.asString()));
        for (Map.Entry<String, JsonNode> entry : expected.properties()) {
            if (!entry.getKey().startsWith("_")) {
                found.compare(entry.getKey(), entry.getValue(), content);
            }
        }
        return found.differences;
    }

    private void compare(String name, JsonNode expected, Content content) {
        switch (name) {
            case "documentType" -> text(name, expected.asString(), content.documentType());
            case "lineCount" -> {
                if (!expected.isNull()) {
                    text(
                            name,
                            expected.asString(),
                            String.valueOf(outer(content).size()));
                }
            }
            case "lines" -> rows(name, expected, outer(content), LabelDifferences::line);
            case "taxBreakdown" ->
                rows(name, sorted(expected), sorted(content.taxBreakdown()), LabelDifferences::group);
            case "skonto" -> {
                // labels have what is stated in a form for machines; a sentence may say it where they have nothing
                if (!expected.isEmpty()) {
                    rows(name, expected, content.skonto(), LabelDifferences::discount);
                }
            }
            case "paymentMeansCodes" ->
                text(name, set(expected), set(content.value(name).orElse("")));
            default -> text(name, string(expected), content.value(name).orElse(null));
        }
    }

    /** Labels leave sub-lines out, which are contained in the lines around them. */
    private static List<LineItem> outer(Content content) {
        return content.lines().stream()
                .filter(line -> line.parentLineId() == null)
                .toList();
    }

    private static @Nullable String string(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.asString().isBlank() ? null : node.asString();
    }

    private static String set(JsonNode codes) {
        return codes.isNull()
                ? ""
                : new TreeSet<>(codes.valueStream().map(JsonNode::asString).toList()).toString();
    }

    private static String set(String codes) {
        return codes.isEmpty() ? "" : new TreeSet<>(List.of(codes.split(",", -1))).toString();
    }

    private <T> void rows(String name, JsonNode expected, List<T> read, Function<T, Map<String, Object>> columns) {
        text(name + ".count", String.valueOf(expected.size()), String.valueOf(read.size()));
        for (int i = 0; i < Math.min(expected.size(), read.size()); i++) {
            Map<String, Object> row = columns.apply(read.get(i));
            for (Map.Entry<String, JsonNode> cell : expected.get(i).properties()) {
                if (row.containsKey(cell.getKey())) {
                    Object value = row.get(cell.getKey());
                    text(
                            name + "[" + i + "]." + cell.getKey(),
                            string(cell.getValue()),
                            value instanceof BigDecimal number
                                    ? number.toPlainString()
                                    : value == null ? null : value.toString());
                }
            }
        }
    }

    private static JsonNode sorted(JsonNode groups) {
        return JSON.valueToTree(groups.valueStream()
                .sorted(Comparator.comparing(g -> string(g.get("category")) + number(string(g.get("rate")))))
                .toList());
    }

    private static List<VatGroup> sorted(List<VatGroup> groups) {
        return groups.stream()
                .sorted(Comparator.comparing(g ->
                        g.category() + number(g.rate() == null ? null : g.rate().toPlainString())))
                .toList();
    }

    private static String number(@Nullable String text) {
        return text == null ? "" : new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    private static Map<String, Object> line(LineItem line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("lineId", line.lineId());
        row.put("description", line.description());
        row.put("articleNumber", line.articleNumber());
        row.put("quantity", line.quantity());
        row.put("unit", line.unit());
        row.put("unitPrice", line.unitPrice());
        row.put("lineTotal", line.lineTotal());
        row.put("vatRate", line.vatRate());
        row.put("parentLineId", line.parentLineId());
        return row;
    }

    private static Map<String, Object> group(VatGroup group) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("rate", group.rate());
        row.put("category", group.category());
        row.put("base", group.base());
        row.put("amount", group.amount());
        return row;
    }

    private static Map<String, Object> discount(CashDiscount discount) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("days", discount.days());
        row.put("percent", discount.percent());
        row.put("until", discount.until());
        row.put("baseAmount", discount.baseAmount());
        return row;
    }

    private void text(String name, @Nullable String expected, @Nullable String read) {
        if (!same(expected, read)) {
            differences.add("%s: expected %s, read %s".formatted(name, expected, read));
        }
    }

    private static boolean same(@Nullable String expected, @Nullable String read) {
        if (expected == null || read == null) {
            return expected == null && read == null;
        }
        if (NUMBER.matcher(expected).matches() && NUMBER.matcher(read).matches() && (expected + read).contains(".")) {
            return new BigDecimal(expected).compareTo(new BigDecimal(read)) == 0;
        }
        return blanks(expected).equals(blanks(read));
    }

    /** Labels keep the blanks some senders group identifiers by. */
    private static final Pattern GROUPED = Pattern.compile("(?:[A-Z]{2}) ?[0-9A-Z ]{6,40}");

    private static String blanks(String text) {
        if (GROUPED.matcher(text).matches()) {
            return text.replace(" ", "");
        }
        return text.strip()
                .lines()
                .map(String::strip)
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ");
    }
}
