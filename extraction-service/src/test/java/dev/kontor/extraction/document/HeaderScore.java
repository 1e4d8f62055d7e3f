package dev.kontor.extraction.document;

import dev.kontor.events.document.Content;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts how header fields that were read agree with the labels of a set. */
final class HeaderScore {

    /** No header fields, or fields this service does not claim to read. */
    private static final Set<String> LEFT_OUT =
            Set.of("taxBreakdown", "lines", "lineCount", "skonto", "shippingTotal", "orderNumber");

    /** Not printed on pages in a form of their own. */
    private static final Set<String> XML_ALONE = Set.of(
            "documentTypeCode",
            "paymentMeansCodes",
            "paymentTermsText",
            "buyerReference",
            "precedingInvoice",
            "lineNetTotal",
            "allowanceTotal",
            "chargeTotal");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final boolean page;
    private final Map<String, int[]> counts = new TreeMap<>();

    /** @param page whether pages are read: fields the page does not show are left out, and extra finds are no errors */
    HeaderScore(boolean page) {
        this.page = page;
    }

    /** The label of a document; empty when there is none. */
    static Optional<Path> label(Path document) {
        String name = document.getFileName().toString();
        String base = name.replaceFirst("(?:\\.stripped)?\\.(?:pdf|xml)$", "");
        return Optional.of(document.resolveSibling(base + ".expected.json")).filter(Files::exists);
    }

    void count(Path label, Content content) throws IOException {
        JsonNode expected = JSON.readTree(Files.readAllBytes(label));
        Set<String> hidden = new HashSet<>(LEFT_OUT);
        if (page) {
            hidden.addAll(XML_ALONE);
            expected.path("_visual").path("fieldsNotFoundInPageText").forEach(field -> hidden.add(field.asString()));
        }
        for (Map.Entry<String, JsonNode> entry : expected.properties()) {
            if (!entry.getKey().startsWith("_") && !hidden.contains(entry.getKey())) {
                count(entry.getKey(), text(entry.getValue()), read(content, entry.getKey()));
            }
        }
    }

    private void count(String field, @Nullable String expected, @Nullable String read) {
        int[] count = counts.computeIfAbsent(field, f -> new int[3]);
        if (expected != null && read != null && same(field, expected, read)) {
            count[0]++;
            return;
        }
        if (read != null && (expected != null || !page)) {
            count[1]++;
        }
        if (expected != null) {
            count[2]++;
        }
    }

    private static @Nullable String read(Content content, String field) {
        return field.equals("documentType")
                ? content.documentType()
                : content.value(field).orElse(null);
    }

    private static @Nullable String text(JsonNode node) {
        String text = node.isArray()
                ? node.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
                : node.isNull() ? "" : node.asString();
        return text.isEmpty() ? null : text;
    }

    private static boolean same(String field, String expected, String read) {
        if (field.equals("paymentMeansCodes")) {
            return new TreeSet<>(List.of(expected.split(",", -1))).equals(new TreeSet<>(List.of(read.split(",", -1))));
        }
        if (field.endsWith("Total") || field.equals("duePayable")) {
            return new BigDecimal(expected).compareTo(new BigDecimal(read)) == 0;
        }
        return bare(expected).equals(bare(read));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s.,]+", "").toLowerCase(Locale.ROOT);
    }

    /** F1 over all fields together. */
    double f1() {
        int[] sum = new int[3];
        counts.values().forEach(count -> {
            for (int i = 0; i < 3; i++) {
                sum[i] += count[i];
            }
        });
        return f1(sum);
    }

    private static double f1(int[] count) {
        return 2.0 * count[0] / Math.max(1, 2 * count[0] + count[1] + count[2]);
    }

    /** One line a field, for the message of a failing test. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(e -> "%s: right %d, wrong %d, missed %d, F1 %.3f"
                        .formatted(e.getKey(), e.getValue()[0], e.getValue()[1], e.getValue()[2], f1(e.getValue())))
                .collect(Collectors.joining("\n"));
    }
}
