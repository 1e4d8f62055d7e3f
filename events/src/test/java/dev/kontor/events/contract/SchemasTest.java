package dev.kontor.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import dev.kontor.events.approval.Approved;
import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.document.Money;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.EventType;
import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.events.outcome.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SchemasTest {

    static final Path FOLDER = GeneratedFile.RESOURCES.resolve("schemas");

    private final SchemaRegistry registry = SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    @ParameterizedTest
    @MethodSource("types")
    void the_schema_is_what_the_record_gives(EventType<?> type) throws IOException {
        GeneratedFile.check(
                FOLDER.resolve(type.name() + ".json"),
                CanonicalJson.write(EventSchemas.published().of(type)));
    }

    @Test
    void every_schema_belongs_to_a_type() throws IOException {
        try (Stream<String> files =
                Files.list(FOLDER).map(file -> file.getFileName().toString())) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(
                            types().stream().map(type -> type.name() + ".json").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_golden_file_fits_its_schema(EventType<?> type) throws IOException {
        JsonNode golden = EventJson.mapper().readTree(Files.readAllBytes(GoldenFiles.of(type)));
        assertThat(schema(type).validate(golden)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void every_outcome_fits_the_schema_of_approved(Outcome outcome) {
        Event approved = new Approved("any", outcome, true, List.of());
        JsonNode written = EventJson.mapper().readTree(EventJson.write(approved));
        assertThat(schema(EventCatalog.TYPES.of(Approved.class)).validate(written))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"documentType\":\"other\",\"automatic\":true,\"approvedBy\":[]}",
                "{\"documentType\":\"other\",\"outcome\":{\"kind\":\"Gift\"},\"automatic\":true,\"approvedBy\":[]}",
                "{\"documentType\":\"other\",\"outcome\":{\"kind\":\"Filed\",\"category\":\"x\"},\"automatic\":true,"
                        + "\"approvedBy\":[\"supplier/1\"]}"
            })
    void what_is_no_event_of_the_type_does_not_fit(String json) {
        assertThat(schema(EventCatalog.TYPES.of(Approved.class))
                        .validate(EventJson.mapper().readTree(json)))
                .isNotEmpty();
    }

    static List<EventType<?>> types() {
        return EventCatalog.TYPES.all();
    }

    static List<Outcome> outcomes() {
        PersonId person = new PersonId("1f0b6a52-0001-4c00-8000-000000000001");
        return List.of(
                new Outcome.Order(null, "Schreibtisch", new Money(new BigDecimal("420.00"), "EUR"), null),
                new Outcome.Absence(person, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 10), "Erholung"),
                new Outcome.Filed("other"));
    }

    private Schema schema(EventType<?> type) {
        return registry.getSchema(EventSchemas.ofWriters().of(type));
    }
}
