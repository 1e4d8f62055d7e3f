package dev.kontor.extraction.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Field.Source;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        return recall.of(new Read(content(Map.of()), Syntax.TEXT, null, List.of(), pages(text)), company)
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
    void one_document_does_not_outvote_many_and_what_leads_astray_is_forgotten() {
        Anchor anchor =
                new Anchor("grossTotal", Anchor.Relation.BEHIND_LAST, "summe", 0, 0, 0, 1, Writing.AMOUNT, 1, 0);

        assertThat(anchor.hit().hit().reliability()).isGreaterThan(anchor.reliability());
        assertThat(anchor.hit().hit().missed().reliability()).isLessThan(anchor.reliability());
        assertThat(anchor.missed().missed().isWorthKeeping()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AMOUNT              | 1.190,00 €     | 1190.00
            AMOUNT              | $1,190.00      | 1190.00
            AMOUNT              | -12,50         | -12.50
            DAY_FIRST           | 03/04/2026     | 2026-04-03
            MONTH_FIRST         | 03/04/2026     | 2026-03-04
            GERMAN_MONTH        | 3. Mai 2026    | 2026-05-03
            ENGLISH_MONTH_FIRST | May 3, 2026    | 2026-05-03
            FRENCH_MONTH        | 3 mars 2026    | 2026-03-03
            JOINED              | DE89 3704 0044 | DE8937040044
            """)
    void a_value_is_understood_as_it_was_written_before(Writing writing, String printed, String value) {
        assertThat(writing.value(printed)).contains(value);
    }
}
