package dev.kontor.extraction.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Field.Source;
import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.validation.Checked;
import dev.kontor.events.validation.ValidationFailed;
import dev.kontor.events.validation.ValidationPassed;
import dev.kontor.extraction.ExtractionDatabase;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Word;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.inbox.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LearnFromConfirmedTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
    private static final Content CONTENT = new Content(
            "invoice",
            1,
            Map.of(
                    "invoiceNumber",
                    new Field("R-7", 1, Source.TEXT, null),
                    "sellerVatId",
                    new Field("DE136695976", 1, Source.TEXT, null)),
            List.of(),
            List.of(),
            List.of());
    private static final Checked CHECKED = checked("R-7");

    private final Ids ids = new Ids(CLOCK);
    private JdbcClient jdbc;
    private UnconfirmedPages pages;
    private ConfirmedSamples samples;
    private LearnFromConfirmed learn;

    @BeforeEach
    void start() {
        DriverManagerDataSource source = ExtractionDatabase.fresh();
        jdbc = JdbcClient.create(source);
        pages = new UnconfirmedPages(jdbc, CLOCK);
        samples = new ConfirmedSamples(jdbc, CLOCK, Duration.ofDays(365));
        learn = new LearnFromConfirmed(pages, new StoredLayouts(jdbc, CLOCK), samples, ids);
    }

    @Test
    void of_a_batch_those_teach_that_passed_and_whose_pages_were_read_and_each_of_them_once() {
        UUID passed = read();
        UUID unclear = read();
        UUID withoutPages = ids.next();
        List<Delivery> batch = List.of(
                delivery(unclear, new ValidationFailed(CHECKED)),
                delivery(withoutPages, new ValidationPassed(CHECKED)),
                delivery(passed, new ValidationPassed(CHECKED)),
                delivery(passed, new ValidationPassed(CHECKED)));

        learn.on(batch);
        learn.on(batch);

        assertThat(waiting()).containsExactly(unclear);
        assertThat(learned()).isEqualTo(1);
        assertThat(samples.newest())
                .extracting(ConfirmedSamples.Stored::document)
                .containsExactly(passed);
    }

    @Test
    void what_a_clerk_corrected_is_right_and_not_what_was_read() {
        UUID document = read();

        learn.on(List.of(delivery(document, new ValidationPassed(checked("R-8")))));

        assertThat(samples.newest().getFirst().lesson().values())
                .containsEntry("invoiceNumber", "R-8")
                .doesNotContainValue("R-7");
    }

    @Test
    void pages_that_nobody_confirms_are_deleted_after_ninety_days() {
        UUID document = read();

        unconfirmedAt(Duration.ofDays(89)).forget();
        assertThat(waiting()).containsExactly(document);

        unconfirmedAt(Duration.ofDays(91)).forget();
        assertThat(waiting()).isEmpty();
    }

    private static Checked checked(String number) {
        Map<String, Field> fields = new HashMap<>(CONTENT.fields());
        fields.put("invoiceNumber", new Field(number, 1, Source.PERSON, null));
        Content content = CONTENT.with("invoice", 1, fields);
        return new Checked(content, List.of(), null, List.of(), "person/anna", List.of(), null);
    }

    private UnconfirmedPages unconfirmedAt(Duration later) {
        return new UnconfirmedPages(jdbc, Clock.offset(CLOCK, later));
    }

    private UUID read() {
        UUID document = ConfirmedSamplesTest.read(jdbc, ids);
        Word vatId = new Word("DE136695976", 50, 60, 60, 10, 1);
        Word label = new Word("Rechnungsnummer", 50, 100, 80, 10, 1);
        Word number = new Word("R-7", 140, 100, 20, 10, 1);
        pages.keep(document, List.of(new Page(1, 595, 842, List.of(vatId, label, number))), CONTENT);
        return document;
    }

    private List<UUID> waiting() {
        return jdbc.sql("SELECT document_id FROM unconfirmed_pages")
                .query(UUID.class)
                .list();
    }

    private long learned() {
        return jdbc.sql("SELECT coalesce(sum(documents), 0) FROM layout")
                .query(Long.class)
                .single();
    }

    private Delivery delivery(UUID document, Event event) {
        Envelope envelope = new Envelope(
                ids.next(),
                EventCatalog.TYPES.of(event.getClass()).name(),
                "/kontor/validation",
                new DocumentId(document),
                1,
                Instant.EPOCH,
                "s",
                ids.next(),
                null,
                "person/anna",
                "acme",
                null);
        return new Delivery(envelope, Topics.VALIDATION, 0, 0, Map.of(), EventJson.write(event));
    }
}
