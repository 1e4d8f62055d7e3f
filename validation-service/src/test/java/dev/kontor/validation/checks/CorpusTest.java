package dev.kontor.validation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Field.Source;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.LineItem;
import dev.kontor.events.document.VatGroup;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.types.DocumentTypes;
import dev.kontor.kit.expression.Expressions;
import dev.kontor.validation.masterdata.SupplierMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Official e-invoices that are valid: none of them is put before a person for no reason, if its supplier is known. */
class CorpusTest {

    private static final Path CORPUS = Path.of(System.getProperty("kontor.corpus", "../../shared/corpus"));

    /** What is true of some examples: made-up accounts and dates, and a due amount rounded by BT-114. */
    private static final Set<String> TRUE_OF_EXAMPLES =
            Set.of("IBAN_INVALID", "IBAN_DIFFERS", "DUE_BEFORE_ISSUE", "ISSUE_DATE_IN_FUTURE", "DUE_TOTAL_DIFFERS");

    private final Checks checks = new Checks(DocumentTypes.load(null), new Expressions());

    @Test
    void valid_e_invoices_are_not_stopped_for_their_content_or_their_sums() throws IOException {
        Path xml = CORPUS.resolve("einvoice-xml");
        Assumptions.assumeTrue(Files.isDirectory(xml), "the corpus is not here");
        Map<String, List<String>> stopped = new TreeMap<>();
        try (Stream<Path> files = Files.walk(xml)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".expected.json")).toList()) {
                List<String> codes = stops(EventJson.mapper().readTree(Files.readString(file)));
                if (!codes.isEmpty()) {
                    stopped.put(file.getFileName().toString().replace(".expected.json", ""), codes);
                }
            }
        }

        assertThat(stopped).isEmpty();
    }

    private List<String> stops(JsonNode label) {
        Map<String, Field> fields = new HashMap<>();
        label.properties().forEach(property -> {
            if (property.getValue().isString()) {
                fields.put(property.getKey(), new Field(property.getValue().asString(), 1, Source.XML, null));
            }
        });
        String type = label.path("documentType").asString();
        Content content = new Content(
                type,
                1,
                fields,
                list(label, "lines", LineItem.class),
                list(label, "taxBreakdown", VatGroup.class),
                List.of());
        Sample sample = new Sample(
                type,
                content,
                new SupplierMatch.Found(Sample.supplier(content.value("iban").orElse(Sample.IBAN), false)),
                null);
        return checks.of(sample.input()).stream()
                .filter(finding -> finding.severity().stops())
                .map(Finding::code)
                .filter(code -> !TRUE_OF_EXAMPLES.contains(code))
                .toList();
    }

    private static <T> List<T> list(JsonNode label, String name, Class<T> item) {
        List<T> items = new ArrayList<>();
        label.path(name)
                .valueStream()
                .forEach(node -> items.add(EventJson.mapper().treeToValue(node, item)));
        return items;
    }
}
