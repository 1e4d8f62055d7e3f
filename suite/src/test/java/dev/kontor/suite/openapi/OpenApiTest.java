package dev.kontor.suite.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.envelope.EventJson;
import dev.kontor.suite.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code -Dkontor.write=true} writes the descriptions anew. */
class OpenApiTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    @ParameterizedTest
    @ValueSource(strings = {"intake", "extraction", "validation", "approval", "payment", "audit", "reporting"})
    void the_description_that_is_checked_in_is_that_of_the_code(String service) throws IOException {
        String description = Describe.service(service);
        if (Boolean.getBoolean("kontor.write")) {
            Files.createDirectories(file(service).getParent());
            Files.writeString(file(service), description);
        }

        assertThat(Files.readString(file(service))).isEqualTo(description);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "extraction", "validation", "approval", "payment", "audit", "reporting"})
    void the_description_holds_together(String service) throws IOException {
        JsonNode api = EventJson.mapper().readTree(Files.readString(file(service)));

        assertThat(api.path("openapi").asString()).startsWith("3.1.");
        assertThat(api.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(api.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
        Set<String> ids = new TreeSet<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode it = operation.getValue();
                    assertThat(ids.add(it.path("operationId").asString()))
                            .as("an id of its own")
                            .isTrue();
                    assertThat(it.path("security"))
                            .as("roles of " + path.getKey())
                            .isNotEmpty();
                    assertThat(it.path("responses").has("403")).isTrue();
                    assertThat(it.path("responses").has("429")).isTrue();
                    assertThat(it.path("parameters")
                                    .valueStream()
                                    .filter(parameter ->
                                            parameter.path("in").asString().equals("path"))
                                    .map(parameter -> parameter.path("name").asString())
                                    .collect(Collectors.toSet()))
                            .isEqualTo(VARIABLE.matcher(path.getKey())
                                    .results()
                                    .map(found -> found.group(1))
                                    .collect(Collectors.toSet()));
                }));
    }

    private static Path file(String service) {
        return JavaProcess.ROOT.resolve(service + "-service/src/main/resources/openapi/" + service + ".json");
    }
}
