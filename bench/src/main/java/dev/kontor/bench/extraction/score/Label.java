package dev.kontor.bench.extraction.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a document says, as it was written down beside it ({@code NAME.expected.json}).
 *
 * @param fields by name; empty for what is labelled as not stated, absent for what nobody labelled
 * @param lines empty when nobody labelled them
 * @param taxBreakdown rows, empty when nobody labelled any
 * @param skonto tiers, empty when nobody labelled any
 * @param cellsNotOnPage how many labelled values of a column the page does not show
 * @param fieldsNotOnPage labelled fields that the page does not show
 * @param fieldsOnPageAlone labelled fields that the e-invoice does not state
 * @param source as noted in the label, for finding out what kind of document it is
 */
public record Label(
        String documentType,
        Map<String, Optional<String>> fields,
        Optional<List<Map<String, String>>> lines,
        Optional<List<Map<String, String>>> taxBreakdown,
        Optional<List<Map<String, String>>> skonto,
        Map<String, Integer> cellsNotOnPage,
        Set<String> fieldsNotOnPage,
        Set<String> fieldsOnPageAlone,
        Source source) {

    /**
     * @param family of layouts; empty when the label does not say
     * @param scan whether it is a picture of a page
     * @param structured whether the document holds an e-invoice
     */
    public record Source(Optional<String> family, boolean scan, boolean structured) {}

    /** What is no header field of its own, or stands in a form of the label's own. */
    private static final Set<String> NO_FIELDS = Set.of(
            "documentType",
            "taxBreakdown",
            "lines",
            "lineCount",
            "skonto",
            "shippingTotal",
            "orderNumber",
            "sellerAddress",
            "issueDateAsPrinted");

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @throws IOException if the file cannot be read */
    public static Label read(Path file) throws IOException {
        JsonNode json = JSON.readTree(Files.readAllBytes(file));
        Map<String, Optional<String>> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (!entry.getKey().startsWith("_") && !NO_FIELDS.contains(entry.getKey())) {
                fields.put(entry.getKey(), text(entry.getValue()));
            }
        }
        JsonNode source = json.path("_source");
        return new Label(
                json.path("documentType").asString("other"),
                fields,
                rows(json.path("lines")),
                rows(json.path(ScoreGroups.TAX)),
                rows(json.path(ScoreGroups.SKONTO)),
                cellsNotOnPage(json.at("/_visual/linesPartlyFound")),
                names(json.at("/_visual/fieldsNotFoundInPageText")),
                names(json.path("_readFromPageByHand")),
                new Source(
                        text(source.path("family")),
                        json.has("_scan") || !json.at("/_visual/textLayer").asBoolean(true),
                        text(source.path("syntax")).isPresent()));
    }

    private static Set<String> names(JsonNode json) {
        return json.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<List<Map<String, String>>> rows(JsonNode json) {
        if (!json.isArray()) {
            return Optional.empty();
        }
        List<Map<String, String>> lines = new ArrayList<>();
        for (JsonNode line : json) {
            Map<String, String> cells = new LinkedHashMap<>();
            line.properties().forEach(cell -> text(cell.getValue()).ifPresent(text -> cells.put(cell.getKey(), text)));
            lines.add(cells);
        }
        return Optional.of(lines);
    }

    /** Written as {@code "lines.unitPrice": "3/4"}: three of four were found. */
    private static Map<String, Integer> cellsNotOnPage(JsonNode json) {
        Map<String, Integer> hidden = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            String[] parts = entry.getValue().asString("").split("/", -1);
            if (parts.length == 2) {
                hidden.put(
                        entry.getKey().replaceFirst("^lines\\.", ""),
                        Integer.parseInt(parts[1]) - Integer.parseInt(parts[0]));
            }
        }
        return hidden;
    }

    private static Optional<String> text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        String text = node.isArray()
                ? node.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
                : node.asString("");
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
