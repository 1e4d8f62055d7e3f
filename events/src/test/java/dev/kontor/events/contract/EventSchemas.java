package dev.kontor.events.contract;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.EventType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas (2020-12) of event bodies as {@link EventJson} writes them. A member is required unless it is
 * {@code @Nullable} or left out when empty: writers leave null out. Further members are allowed, for readers pass over them.
 */
final class EventSchemas {

    private final SchemaGenerator generator;

    private EventSchemas(Option... further) {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        EventJson.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        Arrays.stream(further).forEach(config::with);
        config.forFields().withRequiredCheck(EventSchemas::required);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider(EventSchemas::written)
                .withPropertySorter((_, _) -> 0)
                .withTypeAttributeOverride(EventSchemas::kind);
        generator = new SchemaGenerator(config.build());
    }

    /** What is published: readers pass over members they do not know. */
    static EventSchemas published() {
        return new EventSchemas();
    }

    /** What our own writers keep to: no member that no schema names. */
    static EventSchemas ofWriters() {
        return new EventSchemas(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
    }

    ObjectNode of(EventType<?> type) {
        ObjectNode schema = EventJson.mapper().createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", type.schema());
        schema.put("title", type.body().getSimpleName());
        ObjectNode generated = generator.generateSchema(type.body());
        generated.remove("$schema");
        return schema.setAll(generated);
    }

    private static boolean required(FieldScope field) {
        JsonInclude include = field.getRawMember().getAnnotation(JsonInclude.class);
        boolean leftOutWhenEmpty = include != null && include.value() == JsonInclude.Include.NON_EMPTY;
        return !leftOutWhenEmpty && !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable CustomDefinition written(ResolvedType type, SchemaGenerationContext context) {
        Class<?> raw = type.getErasedType();
        ObjectNode text = WrittenForms.of(raw);
        if (text != null) {
            return new CustomDefinition(text, true);
        }
        if (!Kinds.isFamily(raw)) {
            return null;
        }
        ObjectNode family = EventJson.mapper().createObjectNode();
        ArrayNode oneOf = family.putArray("oneOf");
        for (Class<?> member : Kinds.members(raw)) {
            oneOf.add(context.createDefinitionReference(context.getTypeContext().resolve(member)));
        }
        return new CustomDefinition(family, DefinitionType.STANDARD, AttributeInclusion.NO);
    }

    /** Every member of a family says which one it is. */
    private static void kind(ObjectNode schema, TypeScope scope, SchemaGenerationContext context) {
        String kind = Kinds.of(scope.getType().getErasedType());
        if (kind == null || !schema.has("properties")) {
            return;
        }
        ObjectNode properties = EventJson.mapper().createObjectNode();
        properties.putObject("kind").put("const", kind);
        properties.setAll((ObjectNode) schema.get("properties"));
        schema.set("properties", properties);
        ArrayNode required = EventJson.mapper().createArrayNode().add("kind");
        if (schema.get("required") instanceof ArrayNode others) {
            required.addAll(others);
        }
        schema.set("required", required);
    }
}
