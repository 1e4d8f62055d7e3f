package dev.kontor.suite.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** deploy/kafka/topics.json and acls.json, read apart from the code that applies them. */
record Rights(List<String> topics, Map<String, JsonNode> accounts) {

    static Rights declared() {
        List<String> topics = new ArrayList<>();
        json("topics.json").forEach(topic -> topics.add(topic.get("name").asString()));
        Map<String, JsonNode> accounts = new TreeMap<>();
        json("acls.json").forEach(line -> accounts.put(line.get("principal").asString(), line));
        return new Rights(topics, accounts);
    }

    boolean writes(String principal, String topic) {
        return named(principal, "write", topic);
    }

    boolean reads(String principal, String topic) {
        return named(principal, "read", topic);
    }

    boolean joins(String principal, String group) {
        return named(principal, "groups", group);
    }

    List<String> names(String principal, String right) {
        List<String> names = new ArrayList<>();
        Objects.requireNonNull(accounts.get(principal)).get(right).forEach(name -> names.add(name.asString()));
        return names;
    }

    private boolean named(String principal, String right, String name) {
        return names(principal, right).stream()
                .anyMatch(one ->
                        one.endsWith("*") ? name.startsWith(one.substring(0, one.length() - 1)) : name.equals(one));
    }

    private static JsonNode json(String file) {
        return JsonMapper.shared().readTree(Rights.class.getResourceAsStream("/kafka/" + file));
    }
}
