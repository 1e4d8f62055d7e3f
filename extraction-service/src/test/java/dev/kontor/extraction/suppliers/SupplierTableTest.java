package dev.kontor.extraction.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Field.Source;
import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.Subject.SupplierId;
import dev.kontor.events.extraction.SupplierCandidate;
import dev.kontor.events.masterdata.SupplierRecorded;
import dev.kontor.extraction.ExtractionDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SupplierTableTest {

    private JdbcClient jdbc;
    private SupplierTable table;
    private IdentifySupplier identify;

    @BeforeEach
    void start() {
        DriverManagerDataSource source = ExtractionDatabase.fresh();
        jdbc = JdbcClient.create(source);
        table = new SupplierTable(jdbc);
        identify = new IdentifySupplier(table);
    }

    private static Envelope envelope(String company, String number) {
        UUID id = new UUID(0x0198c0de_0000_7000L, 0x8000_0000_0000_0001L);
        return new Envelope(
                id,
                "t",
                "/kontor/validation",
                new SupplierId(company + ":" + number),
                1,
                Instant.EPOCH,
                "s",
                id,
                null,
                "person/anna",
                company,
                null);
    }

    private void record(long version, String company, String number, String name, @Nullable String vatId) {
        table.on(
                new SupplierRecorded(version, company, number, name, vatId, null, null, null, 1, false, null, null),
                envelope(company, number));
    }

    private List<String> numbers(String company, String field, String value) {
        return numbers(company, Map.of(field, new Field(value, 1, Source.TEXT, null)));
    }

    private List<String> numbers(String company, Map<String, Field> fields) {
        Content content = new Content("invoice", 1, fields, List.of(), List.of(), List.of());
        return identify.of(company, content, List.of()).stream()
                .map(SupplierCandidate::number)
                .toList();
    }

    @Test
    void a_supplier_is_found_by_its_vat_id_and_by_a_misread_name_and_only_in_its_company() {
        record(1, "acme", "70001", "Müller Gebäudetechnik GmbH", "DE136695976");
        record(1, "acme", "70002", "Nordhaus Logistik AG", null);
        record(1, "other", "70001", "Müller Gebäudetechnik GmbH", "DE136695976");

        assertThat(numbers("acme", "sellerVatId", "DE 136 695 976")).containsExactly("70001");
        assertThat(numbers("acme", "sellerName", "Mueller Gebaudetechmik")).containsExactly("70001");
        assertThat(numbers("acme", "sellerName", "Unbekannt GmbH")).isEmpty();
        assertThat(numbers("acme", "invoiceNumber", "1")).isEmpty();
    }

    @Test
    void the_highest_version_wins_in_whatever_order_it_comes() {
        record(2, "acme", "70001", "Neuname Handel GmbH", null);
        record(1, "acme", "70001", "Altname Handel GmbH", null);

        assertThat(numbers("acme", "sellerName", "Neuname Handel")).containsExactly("70001");
        assertThat(numbers("acme", "sellerName", "Altname Vertrieb")).isEmpty();
    }

    @Test
    void a_similar_name_counts_only_where_nobody_has_the_vat_id() {
        record(1, "acme", "70001", "Müller Gebäudetechnik GmbH", "DE136695976");
        record(1, "acme", "70002", "Müller Gebäudetechnik Nord GmbH", "DE123456788");
        Field name = new Field("Müller Gebäudetechnik", 1, Source.TEXT, null);

        assertThat(numbers(
                        "acme",
                        Map.of("sellerName", name, "sellerVatId", new Field("DE123456788", 1, Source.TEXT, null))))
                .containsExactly("70002");
        assertThat(numbers(
                        "acme",
                        Map.of("sellerName", name, "sellerVatId", new Field("DE999999999", 1, Source.TEXT, null))))
                .containsExactly("70001", "70002");
    }

    @Test
    void of_two_suppliers_with_one_name_the_one_of_the_stated_town_comes_first() {
        at("70001", "20095", "Hamburg");
        at("70002", "50667", "Köln");
        Field name = new Field("Schmidt Elektrotechnik GmbH", 1, Source.XML, null);
        Field city = new Field("Köln", 1, Source.XML, null);
        Field postcode = new Field("50667", 1, Source.XML, null);

        assertThat(numbers("acme", Map.of("sellerName", name, "sellerCity", city, "sellerPostcode", postcode)))
                .containsExactly("70002", "70001");
    }

    private void at(String number, String postcode, String city) {
        String name = "Schmidt Elektrotechnik GmbH";
        table.on(
                new SupplierRecorded(1, "acme", number, name, null, null, null, null, 1, false, postcode, city),
                envelope("acme", number));
    }

    @Test
    void among_a_hundred_thousand_no_lookup_walks_the_whole_table() {
        jdbc.sql("""
                        INSERT INTO known_supplier
                            (subject, company, number, name, name_keys, vat_id, tax_number, iban, blocked, version)
                        SELECT 'supplier/acme:' || n, 'acme', n::text, 'Firma ' || md5(n::text) || ' GmbH',
                               ARRAY['acme:=' || md5(n::text)], 'DE' || (100000000 + n), (1000000000 + n)::text,
                               'DE' || n, false, 1
                        FROM generate_series(1, 100000) AS n
                        """).update();
        jdbc.sql("ANALYZE known_supplier").update();
        record(1, "acme", "200001", "Müller Gebäudetechnik GmbH", "DE136695976");
        long before = scans("seq_scan");
        long used = scans("idx_scan");

        assertThat(numbers("acme", "sellerVatId", "DE100012345")).containsExactly("12345");
        assertThat(numbers("acme", "sellerTaxNumber", "1000012345")).containsExactly("12345");
        assertThat(numbers("acme", "iban", "DE12345")).containsExactly("12345");
        assertThat(numbers("acme", "sellerName", "Mueller Gebaudetechmik")).containsExactly("200001");

        await().untilAsserted(() -> assertThat(scans("idx_scan")).isGreaterThan(used + 3));
        assertThat(scans("seq_scan")).isEqualTo(before);
    }

    /** As counted by PostgreSQL, over the table and all its indexes. */
    private long scans(String counter) {
        return jdbc.sql("SELECT coalesce(" + counter + ", 0) FROM pg_stat_user_tables WHERE relname = 'known_supplier'")
                .query(Long.class)
                .single();
    }
}
