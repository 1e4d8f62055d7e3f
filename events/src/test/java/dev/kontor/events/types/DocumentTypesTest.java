package dev.kontor.events.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kontor.events.envelope.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class DocumentTypesTest {

    private static final String LEAVE_REQUEST = """
            {
              "name": "leave_request", "version": 1, "title": {"de": "Urlaubsantrag", "en": "Leave request"},
              "input": "FORM",
              "schema": {"type": "object", "properties": {"firstDay": {"type": "string", "format": "date"}}},
              "rules": [], "checks": [],
              "approval": {"stages": [{"when": "true", "steps": ["superior"]}], "fallback": "department:personnel"},
              "outcome": {"kind": "Absence", "sign": 1, "fields": {"person": "$submittedBy", "firstDay": "firstDay"}}
            }
            """;

    @TempDir
    Path folder;

    @Test
    void the_shipped_types_are_there_without_a_folder() {
        assertThat(DocumentTypes.load(null).all())
                .extracting(DocumentType::name)
                .containsExactlyInAnyOrder(
                        "invoice",
                        "credit_note",
                        "receipt",
                        "reminder",
                        "delivery_note",
                        "purchase_order",
                        "order_confirmation",
                        "contract",
                        "bank_statement",
                        "other");
    }

    @Test
    void a_declaration_in_the_folder_is_a_type_like_any_other() throws IOException {
        Files.writeString(folder.resolve("leave_request.json"), LEAVE_REQUEST);
        Files.writeString(folder.resolve("notes.txt"), "not a declaration");
        DocumentTypes types = DocumentTypes.load(folder);
        assertThat(types.named("leave_request")).hasValueSatisfying(type -> {
            assertThat(type.input()).isEqualTo(DocumentType.Input.FORM);
            assertThat(type.outcome().kind()).isEqualTo("Absence");
        });
        assertThat(types.all()).hasSize(11);
        assertThat(types.named("holiday")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"name\": \"half\", \"version\": \"first\"}"})
    void a_broken_declaration_is_named_and_stops_the_start(String json) throws IOException {
        Files.writeString(folder.resolve("broken.json"), json);
        assertThatIllegalStateException()
                .isThrownBy(() -> DocumentTypes.load(folder))
                .withMessageContaining("broken.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "title", "input", "schema", "rules", "checks", "approval", "outcome"})
    void a_declaration_without_one_of_its_members_is_broken(String member) throws IOException {
        ObjectNode half = (ObjectNode) EventJson.mapper().readTree(LEAVE_REQUEST);
        half.remove(member);
        Files.write(folder.resolve("half.json"), EventJson.write(half));
        assertThatIllegalStateException()
                .isThrownBy(() -> DocumentTypes.load(folder))
                .withMessageContaining("half.json");
    }

    @Test
    void a_name_is_declared_once() throws IOException {
        Files.writeString(folder.resolve("again.json"), LEAVE_REQUEST.replace("leave_request", "invoice"));
        assertThatIllegalStateException().isThrownBy(() -> DocumentTypes.load(folder));
    }

    @Test
    void a_folder_that_is_not_there_stops_the_start() {
        Path missing = folder.resolve("missing");
        assertThatIllegalStateException()
                .isThrownBy(() -> DocumentTypes.load(missing))
                .withMessageContaining("missing");
    }
}
