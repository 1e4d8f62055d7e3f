package dev.kontor.extraction.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Field.Source;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.extraction.fields.FieldModel;
import dev.kontor.extraction.fields.ReadFields;
import dev.kontor.extraction.fields.Recipient;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Word;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Syntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LearnLayoutTest {

    private static final String LETTER = """
            Muster Handel GmbH | USt-IdNr. DE136695976
            Ecke 12 | Telefon 030/1234567
            Vorgang %1$s | Ausgefertigt %2$s
            Ware laut Absprache | %3$s
            Alles in allem | %3$s
            Bankverbindung | DE89370400440532013000""";

    private final LayoutMemory memory = new LayoutsInMemory();
    private final LearnLayout learn = new LearnLayout(memory);
    private final RecallLayout recall = new RecallLayout(memory);
    private int documents;

    /** A bar stands for the gap between columns. */
    private static List<Page> pages(String text) {
        List<Word> words = new ArrayList<>();
        double y = 50;
        for (String line : text.split("\n", -1)) {
            double x = 50;
            for (String word : line.split(" ", -1)) {
                if (word.equals("|")) {
                    x = 300;
                } else {
                    words.add(new Word(word, x, y, 5 * word.length(), 7));
                    x += 5 * word.length() + 3;
                }
            }
            y += 14;
        }
        return List.of(new Page(1, 595, 842, words));
    }

    private static Content content(Map<String, String> values) {
        Map<String, Field> fields = new HashMap<>();
        values.forEach((name, value) -> fields.put(name, new Field(value, 0.6, Source.TEXT, null)));
        return new Content("invoice", 1, fields, List.of(), List.of(), List.of());
    }

    private static Map<String, String> right(String number, String date, String gross) {
        return Map.of(
                "invoiceNumber", number, "issueDate", date, "grossTotal", gross, "iban", "DE89370400440532013000");
    }

    private void teach(String number, String printedDate, String date, String printed, String gross) {
        learn.from(
                new UUID(0, documents++),
                "acme",
                pages(LETTER.formatted(number, printedDate, printed)),
                content(Map.of("invoiceNumber", "wrong")),
                content(right(number, date, gross)));
    }

    private Content read(String text, String company) {
        return recalled(text, company, content(Map.of()));
    }

    private Content recalled(String text, String company, Content alone) {
        return recall.of(new Read(alone, Syntax.TEXT, null, List.of(), pages(text)), company, ReadFields.shipped())
                .content();
    }

    @Test
    void after_three_documents_the_fourth_is_read_as_they_were_corrected() {
        teach("A-17", "03.05.2026", "2026-05-03", "1.190,00", "1190.00");
        teach("A-18", "04.05.2026", "2026-05-04", "59,50", "59.50");
        teach("A-19", "11.05.2026", "2026-05-11", "238,00", "238.00");

        Content fourth = read(LETTER.formatted("A-23", "02.06.2026", "2.380,00"), "acme");

        right("A-23", "2026-06-02", "2380.00")
                .forEach((field, value) -> assertThat(fourth.value(field)).contains(value));
        assertThat(fourth.fields().get("invoiceNumber"))
                .extracting("confidence", DOUBLE)
                .isGreaterThan(0.9);
        assertThat(fourth.fields().get("grossTotal")).extracting("place.page").isEqualTo(1);
    }

    @Test
    void another_layout_and_another_company_learn_nothing_from_it() {
        teach("A-17", "03.05.2026", "2026-05-03", "1.190,00", "1190.00");
        teach("A-18", "04.05.2026", "2026-05-04", "59,50", "59.50");

        assertThat(read("Andere AG\nwww.andere.example\nVorgang B-1", "acme").fields())
                .isEmpty();
        assertThat(read(LETTER.formatted("A-23", "02.06.2026", "2.380,00"), "other")
                        .fields())
                .isEmpty();
    }

    @Test
    void a_changed_account_is_not_read_as_the_old_one() {
        teach("A-17", "03.05.2026", "2026-05-03", "1.190,00", "1190.00");
        teach("A-18", "04.05.2026", "2026-05-04", "59,50", "59.50");

        Content changed = read(
                LETTER.formatted("A-23", "02.06.2026", "2.380,00")
                        .replace("DE89370400440532013000", "DE88200800000970375700"),
                "acme");

        assertThat(changed.value("iban")).isNotEqualTo(Optional.of("DE89370400440532013000"));
    }

    @Test
    void a_sum_that_moved_is_found_by_its_words() {
        teach("A-17", "03.05.2026", "2026-05-03", "1.190,00", "1190.00");
        teach("A-18", "04.05.2026", "2026-05-04", "59,50", "59.50");

        String longer = LETTER.replace("Ware laut", "Eine Ware | 10,00\nNoch eine | 20,00\nWare laut");

        assertThat(read(longer.formatted("A-23", "02.06.2026", "2.380,00"), "acme")
                        .value("grossTotal"))
                .contains("2380.00");
    }

    @Test
    void a_term_of_payment_that_no_page_states_is_counted_from_the_date_of_issue() {
        for (int day = 3; day < 6; day++) {
            learn.from(
                    new UUID(0, documents++),
                    "acme",
                    pages(LETTER.formatted("A-1" + day, "0" + day + ".05.2026", "59,50")),
                    content(Map.of()),
                    content(Map.of("issueDate", "2026-05-0" + day, "dueDate", "2026-05-1" + day)));
        }

        assertThat(read(LETTER.formatted("A-23", "02.06.2026", "2.380,00"), "acme")
                        .value("dueDate"))
                .contains("2026-06-12");
    }

    @Test
    void what_a_supplier_never_states_and_people_removed_is_not_read_any_more() {
        for (int day = 3; day < 6; day++) {
            learn.from(
                    new UUID(0, documents++),
                    "acme",
                    pages(LETTER.formatted("A-1" + day, "0" + day + ".05.2026", "59,50")),
                    content(Map.of("orderReference", "A-1" + day)),
                    content(Map.of("invoiceNumber", "A-1" + day)));
        }

        Content fourth = recalled(
                LETTER.formatted("A-23", "02.06.2026", "2.380,00"), "acme", content(Map.of("orderReference", "A-23")));

        assertThat(fourth.value("orderReference")).isEmpty();
        assertThat(fourth.value("invoiceNumber")).contains("A-23");
    }

    @Test
    void the_name_of_a_supplier_is_known_by_its_vat_id() {
        String nameless = LETTER.replace("Muster Handel GmbH | ", "");
        for (int day = 3; day < 5; day++) {
            Map<String, String> confirmed = new HashMap<>(right("A-1" + day, "2026-05-0" + day, "59.50"));
            confirmed.put("sellerName", "Muster Handel GmbH");
            confirmed.put("sellerVatId", "DE136695976");
            learn.from(
                    new UUID(0, documents++),
                    "acme",
                    pages(nameless.formatted("A-1" + day, "0" + day + ".05.2026", "59,50")),
                    content(Map.of()),
                    content(confirmed));
        }

        Content third = read(nameless.formatted("A-23", "02.06.2026", "2.380,00"), "acme");

        assertThat(third.value("sellerName")).contains("Muster Handel GmbH");
    }

    @Test
    void what_adds_up_is_meant_whatever_stands_nearer_to_its_label() {
        String sums = """
                Muster Handel GmbH | USt-IdNr. DE136695976
                Vorgang %s | Telefon 030/1234567
                Zwischenstand | %s
                Abgabe | %s
                Alles in allem | %s""";
        for (int net = 100; net < 400; net += 100) {
            Map<String, String> confirmed = new HashMap<>();
            confirmed.put("sellerVatId", "DE136695976");
            confirmed.put("netTotal", net + ".00");
            confirmed.put("taxTotal", net / 5 + ".00");
            confirmed.put("grossTotal", net + net / 5 + ".00");
            learn.from(
                    new UUID(0, documents++),
                    "acme",
                    pages(sums.formatted("A-" + net, net + ",00", net / 5 + ",00", net + net / 5 + ",00")),
                    content(Map.of()),
                    content(confirmed));
        }

        Content fourth = recalled(
                sums.formatted("A-500", "500,00", "100,00", "600,00"),
                "acme",
                content(Map.of("netTotal", "600.00", "grossTotal", "600.00")));

        assertThat(fourth.value("netTotal")).contains("500.00");
        assertThat(fourth.value("taxTotal")).contains("100.00");
        assertThat(fourth.value("grossTotal")).contains("600.00");
    }

    @Test
    void a_type_that_people_corrected_is_corrected() {
        for (int day = 3; day < 5; day++) {
            Content confirmed = content(right("A-1" + day, "2026-05-0" + day, "59.50"));
            learn.from(
                    new UUID(0, documents++),
                    "acme",
                    pages(LETTER.formatted("A-1" + day, "0" + day + ".05.2026", "59,50")),
                    content(Map.of()).with("other", 0.4, Map.of()),
                    confirmed);
        }

        Content third = recalled(
                LETTER.formatted("A-23", "02.06.2026", "2.380,00"),
                "acme",
                content(Map.of()).with("other", 0.4, Map.of()));

        assertThat(third.documentType()).isEqualTo("invoice");
    }

    @Test
    void a_question_that_earlier_documents_answer_is_not_asked() {
        Finding asked = new Finding("FIELD_UNCERTAIN", Severity.WARN, "invoiceNumber", "It is not sure.");
        Finding open = new Finding("FIELD_UNCERTAIN", Severity.WARN, "orderReference", "It is not sure.");
        for (int day = 3; day < 6; day++) {
            teach("A-1" + day, "0" + day + ".05.2026", "2026-05-0" + day, "59,50", "59.50");
        }
        Content uncertain = content(Map.of("invoiceNumber", "A-23", "orderReference", "Z-9"));

        Read alone = new Read(
                uncertain,
                Syntax.TEXT,
                null,
                List.of(asked, open),
                pages(LETTER.formatted("A-23", "02.06.2026", "2.380,00")));
        Read fourth = recall.of(alone, "acme", ReadFields.shipped());

        assertThat(fourth.content().value("invoiceNumber")).contains("A-23");
        assertThat(fourth.findings()).doesNotContain(asked);
        assertThat(recall.of(alone, "acme", wantsToBeSure("invoiceNumber")).findings())
                .as("of a company that wants to be surer")
                .contains(asked);
    }

    @Test
    void a_value_that_earlier_documents_do_not_make_sure_enough_is_asked_about() {
        for (int day = 3; day < 6; day++) {
            teach("A-1" + day, "0" + day + ".05.2026", "2026-05-0" + day, "59,50", "59.50");
        }
        Read alone = new Read(
                content(Map.of()),
                Syntax.TEXT,
                null,
                List.of(),
                pages(LETTER.formatted("A-23", "02.06.2026", "2.380,00")));

        assertThat(recall.of(alone, "acme", wantsToBeSure("grossTotal")).findings())
                .filteredOn(finding -> "grossTotal".equals(finding.field()))
                .extracting(Finding::code)
                .containsExactly("FIELD_UNCERTAIN");
    }

    private static ReadFields wantsToBeSure(String field) {
        return new ReadFields(FieldModel.shipped(), new Recipient(List.of(), List.of(), List.of(), Map.of(field, 1.0)));
    }
}
