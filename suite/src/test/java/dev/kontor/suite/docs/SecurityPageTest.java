package dev.kontor.suite.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.suite.JavaProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The matrix of docs/security.md is that of deploy/kafka. */
class SecurityPageTest {

    @Test
    void the_page_shows_who_writes_and_reads_which_topic() throws IOException {
        List<JsonNode> accounts = lines("acls.json");
        StringBuilder matrix = new StringBuilder("| topic |");
        accounts.forEach(account ->
                matrix.append(' ').append(account.get("principal").asString()).append(" |"));
        matrix.append("\n|---|").append("---|".repeat(accounts.size()));
        for (JsonNode topic : lines("topics.json")) {
            String name = topic.get("name").asString();
            matrix.append("\n| `").append(name).append("` | ");
            matrix.append(
                    accounts.stream().map(account -> rights(account, name)).collect(joining(" | ")));
            matrix.append(" |");
        }

        assertThat(Files.readString(JavaProcess.ROOT.resolve("docs/security.md")))
                .contains("\n" + matrix + "\n");
    }

    private static String rights(JsonNode account, String topic) {
        String rights =
                (named(account.get("write"), topic) ? "w" : "") + (named(account.get("read"), topic) ? "r" : "");
        return rights.isEmpty() ? "·" : rights;
    }

    private static boolean named(JsonNode names, String topic) {
        return names.valueStream()
                .map(JsonNode::asString)
                .anyMatch(name -> name.equals(topic)
                        || (name.endsWith("*") && topic.startsWith(name.substring(0, name.length() - 1))));
    }

    private static List<JsonNode> lines(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(SecurityPageTest.class.getResourceAsStream("/kafka/" + file))) {
            return JsonMapper.shared().readTree(in).valueStream().toList();
        }
    }
}
