package dev.kontor.extraction.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The least that each form needs is enough for it to be found. */
class FindCandidatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATE       | 1.1.26           | 2026-01-01
            DATE       | 1 mai 26         | 2026-05-01
            AMOUNT     | 5,-              | 5.00
            AMOUNT     | 1,50             | 1.50
            AMOUNT     | EUR 7            | 7.00
            AMOUNT     | $ 7              | 7.00
            VAT_ID     | RO12             | RO12
            TAX_NUMBER | 12/345/678       | 12/345/678
            BIC        | COBADEFF         | COBADEFF
            BIC        | COBA DEFF        | COBADEFF
            CURRENCY   | 7 €              | EUR
            CURRENCY   | alles in Euro    | EUR
            CURRENCY   | 310,00 EURO      | EUR
            CURRENCY   | CHF              | CHF
            CURRENCY   | 7 Fr.            | CHF
            NUMBER     | 7                | 7
            NUMBER     | RE 4711          | RE 4711
            IBAN       | BE68539007547034 | BE68539007547034
            NAME       | Stadt            | Stadt
            NAME       | Adler EURL, Lyon | Adler EURL
            """)
    void the_shortest_values_are_found(Kind kind, String text, String value) {
        List<Candidate> found =
                FindCandidates.in(new Paper(List.of(Sketch.page(text)))).get(kind);

        assertThat(found).extracting(Candidate::value).contains(value);
    }
}
