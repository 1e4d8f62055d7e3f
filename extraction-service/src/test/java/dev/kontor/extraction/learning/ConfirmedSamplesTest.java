package dev.kontor.extraction.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Field.Source;
import dev.kontor.extraction.ExtractionDatabase;
import dev.kontor.extraction.fields.Fields;
import dev.kontor.extraction.fields.Lessons;
import dev.kontor.extraction.fields.Sample;
import dev.kontor.kit.ident.Ids;
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

class ConfirmedSamplesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
    private static final Duration YEAR = Duration.ofDays(365);

    private final Ids ids = new Ids(CLOCK);
    private JdbcClient jdbc;
    private ConfirmedSamples samples;

    @BeforeEach
    void start() {
        jdbc = JdbcClient.create(ExtractionDatabase.fresh());
        samples = at(Duration.ZERO);
    }

    private ConfirmedSamples at(Duration later) {
        return new ConfirmedSamples(jdbc, Clock.offset(CLOCK, later), YEAR);
    }

    static Content content(String type, Map<String, String> values) {
        Map<String, Field> fields = new HashMap<>();
        values.forEach((name, value) -> fields.put(name, new Field(value, 1, Source.PERSON, null)));
        return new Content(type, 1, fields, List.of(), List.of(), List.of());
    }

    static UUID read(JdbcClient jdbc, Ids ids) {
        UUID document = ids.next();
        jdbc.sql("""
                        INSERT INTO extraction (document_id, company, type, syntax, extracted_at, millis)
                        VALUES (:document, 'acme', 'invoice', 'TEXT', now(), 1)
                        """).param("document", document).update();
        return document;
    }

    private UUID confirm(ConfirmedSamples by, int supplier, int invoice) {
        UUID document = read(jdbc, ids);
        by.keep(document, Lessons.pages(supplier, invoice), content("invoice", Lessons.values(supplier, invoice)));
        return document;
    }

    @Test
    void what_was_confirmed_is_learned_and_what_is_not_there_is_not_stated() {
        confirm(samples, 1, 12);

        Sample sample = samples.newest().getFirst().lesson().sample("one");

        assertThat(sample.expected()).containsExactlyInAnyOrderEntriesOf(Lessons.values(1, 12));
        assertThat(sample.unknown()).isEmpty();
        assertThat(sample.pages()).isEqualTo(Lessons.pages(1, 12));
    }

    @Test
    void of_what_settles_nothing_only_what_it_is_filed_by_is_learned() {
        samples.keep(read(jdbc, ids), Lessons.pages(1, 12), content("delivery_note", Lessons.values(1, 12)));

        Sample sample = samples.newest().getFirst().lesson().sample("one");

        assertThat(sample.settles()).isFalse();
        assertThat(Fields.names()).containsAll(sample.unknown());
        assertThat(sample.unknown()).contains("invoiceNumber").doesNotContain("issueDate", "sellerName");
    }

    @Test
    void of_one_supplier_the_six_confirmed_last_are_kept() {
        UUID first = confirm(samples, 1, 10);
        confirm(samples, 2, 10);
        for (int invoice = 11; invoice < 17; invoice++) {
            confirm(at(Duration.ofMinutes(invoice)), 1, invoice);
        }

        assertThat(samples.newest()).hasSize(7);
        assertThat(samples.newest())
                .extracting(ConfirmedSamples.Stored::document)
                .doesNotContain(first);
    }

    @Test
    void neither_a_document_of_nobody_in_particular_nor_one_of_an_unknown_type_teaches() {
        samples.keep(read(jdbc, ids), Lessons.pages(1, 12), content("invoice", Map.of("invoiceNumber", "RX-1/12")));
        samples.keep(read(jdbc, ids), Lessons.pages(1, 12), content("utility_bill", Lessons.values(1, 12)));

        assertThat(samples.newest()).isEmpty();
    }

    @Test
    void a_sample_goes_with_its_document_and_a_document_that_is_gone_leaves_none() {
        UUID document = confirm(samples, 1, 12);

        jdbc.sql("DELETE FROM extraction WHERE document_id = :document")
                .param("document", document)
                .update();
        assertThat(samples.newest()).isEmpty();

        samples.keep(document, Lessons.pages(1, 12), content("invoice", Lessons.values(1, 12)));
        assertThat(samples.newest()).isEmpty();
    }

    @Test
    void a_sample_is_kept_for_a_year() {
        confirm(samples, 1, 12);

        at(Duration.ofDays(364)).forget();
        assertThat(samples.newest()).hasSize(1);

        at(Duration.ofDays(366)).forget();
        assertThat(samples.newest()).isEmpty();
    }
}
