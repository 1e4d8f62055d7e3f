package dev.kontor.events.contract;

import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.EventType;
import dev.kontor.events.envelope.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI 3.0 document: a channel for each topic, a message for each event type, the headers of the envelope. */
final class AsyncApi {

    /** Attribute to what it holds; the optional ones end with a question mark. */
    private static final Map<String, String> ATTRIBUTES = new LinkedHashMap<>();

    static {
        ATTRIBUTES.put("id", "UUIDv7, unique for ever; the same event sent again carries the same id");
        ATTRIBUTES.put("source", "the service that says so, for example /kontor/intake");
        ATTRIBUTES.put("subject", "what the event is about, kind/id; also the key of the record");
        ATTRIBUTES.put("sequence", "1, 2, 3 without a gap for each topic and subject, in decimal");
        ATTRIBUTES.put("time", "when it happened, RFC 3339 in UTC");
        ATTRIBUTES.put("correlationid", "the document or run all of this belongs to");
        ATTRIBUTES.put("causationid?", "the event that led to this one; absent when a person or the outside world did");
        ATTRIBUTES.put("actor", "pseudonym of who acted: person/... or service/...");
        ATTRIBUTES.put("company", "the company the subject belongs to");
        ATTRIBUTES.put("traceparent?", "W3C trace context; absent when the work was not traced");
    }

    private AsyncApi() {}

    static ObjectNode document() {
        ObjectNode document = EventJson.mapper().createObjectNode();
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Kontor events")
                .put("version", "1.0.0")
                .put("description", "Every event the services of Kontor publish: CloudEvents 1.0 in Kafka binary mode.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0.txt");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        topics().forEach(topic -> channel(channels.putObject(topic), topic));
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        EventCatalog.TYPES.all().forEach(type -> message(messages.putObject(type.name()), type));
        headers(components.putObject("schemas").putObject("CloudEventHeaders"));
        return document;
    }

    private static List<String> topics() {
        return Stream.of(Topics.DOMAIN, Topics.OUTBOUND, Topics.MASTER_DATA, Topics.DELIVERY)
                .flatMap(List::stream)
                .toList();
    }

    private static void channel(ObjectNode channel, String topic) {
        channel.put("address", topic);
        channel.put("description", description(topic));
        ObjectNode messages = channel.putObject("messages");
        for (EventType<?> type : EventCatalog.TYPES.all()) {
            if (type.topic().equals(topic)) {
                messages.putObject(type.name()).put("$ref", "#/components/messages/" + type.name());
            }
        }
        channel.putObject("bindings").putObject("kafka").put("topic", topic).put("bindingVersion", "0.5.0");
    }

    private static String description(String topic) {
        if (Topics.MASTER_DATA.contains(topic)) {
            return "Compacted; each record is the whole present state, the highest version of a key wins.";
        }
        if (Topics.WATERMARKS.equals(topic)) {
            return "Sequences are gapless for each subject; every service writes it, each about itself.";
        }
        return "Sequences are gapless for each subject; one service writes it.";
    }

    private static void message(ObjectNode message, EventType<?> type) {
        message.put("name", type.name()).put("title", type.body().getSimpleName());
        message.put("contentType", "application/json");
        ArrayNode headers = message.putObject("headers").putArray("allOf");
        headers.addObject().put("$ref", "#/components/schemas/CloudEventHeaders");
        ObjectNode own = headers.addObject().put("type", "object").putObject("properties");
        own.putObject("ce_type").put("const", type.name());
        own.putObject("ce_dataschema").put("const", type.schema());
        message.putObject("correlationId").put("location", "$message.header#/ce_correlationid");
        message.putObject("payload")
                .put("schemaFormat", "application/schema+json;version=draft-2020-12")
                .putObject("schema")
                .put("$ref", "./schemas/" + type.name() + ".json");
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("pattern", WrittenForms.subject(Subject.class));
        kafka.put("bindingVersion", "0.5.0");
    }

    private static void headers(ObjectNode headers) {
        headers.put("type", "object");
        ArrayNode required = headers.putArray("required");
        ObjectNode properties = headers.putObject("properties");
        properties.putObject("content-type").put("const", "application/json");
        properties.putObject("ce_specversion").put("const", "1.0");
        properties.putObject("ce_type").put("type", "string").put("description", "name and version of the event");
        properties.putObject("ce_dataschema").put("type", "string").put("format", "uri");
        required.add("content-type").add("ce_specversion").add("ce_type").add("ce_dataschema");
        ATTRIBUTES.forEach((attribute, description) -> {
            String header = "ce_" + attribute.replace("?", "");
            properties.putObject(header).put("type", "string").put("description", description);
            if (!attribute.endsWith("?")) {
                required.add(header);
            }
        });
    }
}
