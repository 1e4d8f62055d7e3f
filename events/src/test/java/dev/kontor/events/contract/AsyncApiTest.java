package dev.kontor.events.contract;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.EventType;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AsyncApiTest {

    private final JsonNode document = AsyncApi.document();

    @Test
    void the_document_is_what_the_catalog_gives() throws IOException {
        GeneratedFile.check(GeneratedFile.RESOURCES.resolve("asyncapi.json"), CanonicalJson.write(document));
    }

    @Test
    void every_type_is_a_message_of_the_channel_of_its_topic() {
        for (EventType<?> type : EventCatalog.TYPES.all()) {
            assertThat(document.path("channels")
                            .path(type.topic())
                            .path("messages")
                            .has(type.name()))
                    .as(type.name())
                    .isTrue();
        }
    }

    @Test
    void every_message_refers_to_a_checked_in_schema() {
        for (JsonNode message : document.path("components").path("messages")) {
            String schema = message.path("payload").path("schema").path("$ref").asString();
            assertThat(GeneratedFile.RESOURCES.resolve(schema).normalize()).exists();
        }
    }

    @Test
    void the_headers_are_the_attributes_of_the_envelope() {
        JsonNode headers = document.path("components").path("schemas").path("CloudEventHeaders");
        Set<String> attributes = Arrays.stream(Envelope.class.getRecordComponents())
                .map(AsyncApiTest::header)
                .collect(toSet());
        attributes.add("ce_specversion");
        attributes.add("content-type");
        assertThat(headers.path("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(attributes);
        Set<String> optional = Arrays.stream(Envelope.class.getRecordComponents())
                .filter(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(AsyncApiTest::header)
                .collect(toSet());
        assertThat(headers.path("required").values().stream().map(JsonNode::asString))
                .hasSize(attributes.size() - optional.size())
                .doesNotContainAnyElementsOf(optional);
    }

    private static String header(RecordComponent component) {
        return "ce_" + component.getName().toLowerCase(Locale.ROOT);
    }
}
