package dev.kontor.suite.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The compose file. */
final class Compose {

    /** What a container of our own listens on. */
    static final String PORT = "8080";

    private static final JsonNode SERVICES =
            Repository.yaml("docker-compose.yml").get("services");

    private Compose() {}

    /** Every container, by name. */
    static Map<String, JsonNode> all() {
        Map<String, JsonNode> all = new TreeMap<>();
        SERVICES.properties().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    /** Containers of our own images: the services and the console. */
    static List<String> own() {
        return all().entrySet().stream()
                .filter(entry -> entry.getValue().has("build"))
                .map(Map.Entry::getKey)
                .toList();
    }

    static JsonNode service(String name) {
        return SERVICES.get(name);
    }

    static Map<String, String> environment(String service) {
        Map<String, String> environment = new TreeMap<>();
        service(service)
                .path("environment")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().asString()));
        return environment;
    }

    /** {@code 127.0.0.1:8401:8080}. */
    static List<String> ports(String service) {
        return texts(service(service).path("ports"));
    }

    static List<String> volumes(String service) {
        return texts(service(service).path("volumes"));
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asString()));
        return texts;
    }
}
