package dev.kontor.validation.checks;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Finding;
import dev.kontor.events.types.DocumentType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields against the JSON Schema of the declaration (2020-12), dates and decimals against their formats. */
final class SchemaRule implements Rule {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    @Override
    public List<Finding> check(CheckInput in) {
        DocumentType type = in.type();
        Schema schema = compiled.computeIfAbsent(type.name(), _ -> registry.getSchema(type.schema()));
        List<Finding> findings = new ArrayList<>();
        for (Error error : schema.validate(instance(in))) {
            findings.add(finding(error));
        }
        for (Map.Entry<String, JsonNode> property :
                type.schema().path("properties").properties()) {
            String format = property.getValue().path("format").asString("");
            boolean typed = format.equals("date") || format.equals("decimal");
            if (typed && in.text(property.getKey()) != null && !in.has(property.getKey())) {
                findings.add(FindingCode.FIELD_INVALID.finding(
                        property.getKey(), property.getKey() + " is not a " + format + "."));
            }
        }
        return List.copyOf(findings);
    }

    private static Finding finding(Error error) {
        @Nullable String missing = error.getProperty();
        if (error.getKeyword().equals("required") && missing != null) {
            return FindingCode.FIELD_MISSING.finding(missing, missing + " is missing.");
        }
        int depth = error.getInstanceLocation().getNameCount();
        @Nullable
        String field = depth == 0 ? missing : error.getInstanceLocation().getName(0);
        return FindingCode.FIELD_INVALID.finding(
                field, (field == null ? "The document" : field) + ": " + error.getMessage());
    }

    /** Fields are text; what the declaration types as number or truth value is turned into one where that works. */
    private static ObjectNode instance(CheckInput in) {
        JsonNode properties = in.type().schema().path("properties");
        ObjectNode instance = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, Field> field : in.content().fields().entrySet()) {
            String value = field.getValue().value();
            instance.set(
                    field.getKey(),
                    node(properties.path(field.getKey()).path("type").asString("string"), value));
        }
        return instance;
    }

    private static JsonNode node(String type, String value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (type) {
            case "number", "integer" -> number(value);
            case "boolean" ->
                Stream.of("true", "false").anyMatch(value::equals)
                        ? nodes.booleanNode(Boolean.parseBoolean(value))
                        : nodes.stringNode(value);
            default -> nodes.stringNode(value);
        };
    }

    private static JsonNode number(String value) {
        try {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(value));
        } catch (NumberFormatException notANumber) {
            return JsonNodeFactory.instance.stringNode(value);
        }
    }
}
