package dev.kontor.events.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class GoldenFilesTest {

    private static final String WHEN_CHANGED = """
            %s is the golden file of a released event and must stay as it is: events of this form lie in the logs of \
            customers. Put the file back. A new member that may be missing needs no change here; anything else is a new \
            version (v2) beside this one, with a record, a catalog line and a golden file of its own \
            (docs/adr/0008-golden-files.md).""";

    /** With kontor.write, files that are not yet on the list get their canonical form and a line; listed ones never. */
    @BeforeAll
    static void list_new_files() throws IOException {
        if (!GeneratedFile.writing()) {
            return;
        }
        Map<String, String> sums = GoldenFiles.sums();
        for (EventType<?> type : types()) {
            String name = GoldenFiles.of(type).getFileName().toString();
            if (!sums.containsKey(name)) {
                assertThat(EventJson.mapper().valueToTree(read(type)).propertyNames())
                        .as("a new golden file shows every member of its type")
                        .containsAll(members(type));
                byte[] canonical = CanonicalJson.write(read(type));
                Files.write(GoldenFiles.of(type), canonical);
                sums.put(name, GoldenFiles.sum(canonical));
            }
        }
        GoldenFiles.writeSums(sums);
    }

    @Test
    void every_type_has_a_golden_file_and_every_golden_file_a_type() throws IOException {
        Set<String> expected =
                types().stream().map(type -> type.name() + ".json").collect(toSet());
        try (Stream<String> files = Files.list(GoldenFiles.FOLDER)
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".json"))) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void every_golden_file_is_on_the_list_and_every_line_has_its_file() throws IOException {
        assertThat(GoldenFiles.sums().keySet())
                .as("write the canonical form and the line of a new golden file with -Dkontor.write=true")
                .containsExactlyInAnyOrderElementsOf(
                        types().stream().map(type -> type.name() + ".json").toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_golden_file_of_a_released_version_never_changes(EventType<?> type) throws IOException {
        String name = GoldenFiles.of(type).getFileName().toString();
        assertThat(GoldenFiles.sum(Files.readAllBytes(GoldenFiles.of(type))))
                .as(WHEN_CHANGED, name)
                .isEqualTo(GoldenFiles.sums().get(name));
    }

    @ParameterizedTest
    @MethodSource("types")
    void reading_and_writing_gives_the_same_bytes(EventType<?> type) throws IOException {
        assertThat(new String(CanonicalJson.write(read(type)), UTF_8))
                .isEqualTo(Files.readString(GoldenFiles.of(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void readers_pass_over_members_they_do_not_know(EventType<?> type) throws IOException {
        ObjectNode grown = (ObjectNode) EventJson.mapper().readTree(Files.readAllBytes(GoldenFiles.of(type)));
        grown.put("addedLater", "of a newer writer");
        assertThat((Object) EventJson.read(EventJson.write(grown), type.body())).isEqualTo(read(type));
    }

    static List<EventType<?>> types() {
        return EventCatalog.TYPES.all();
    }

    private static Collection<String> members(EventType<?> type) {
        return EventSchemas.published().of(type).path("properties").propertyNames();
    }

    private static Event read(EventType<?> type) throws IOException {
        return EventJson.read(Files.readAllBytes(GoldenFiles.of(type)), type.body());
    }
}
