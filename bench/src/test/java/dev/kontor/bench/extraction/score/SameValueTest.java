package dev.kontor.bench.extraction.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameValueTest {

    @ParameterizedTest(name = "{0}: {1} and {2}: {3}")
    @CsvSource({
        "grossTotal, 100.00, 100, true",
        "grossTotal, 100.00, 100.01, false",
        "grossTotal, 100.00, '100,00', false",
        "vatRate, 19, 19.00, true",
        "sellerName, Lieferant GmbH, LIEFERANT  GMBH, true",
        "sellerName, Lieferant GmbH, Lieferant, false",
        "iban, DE08700901001234567890, de08 7009 0100 1234 5678 90, true",
        "issueDate, 2026-03-01, 2026-03-01, true",
        "issueDate, 2026-03-01, 2026-01-03, false",
        "paymentMeansCodes, '58,59', '59,58', true",
        "description, Kunstrasen grün 3m breit, Kunstrasen grün 3m, true",
        "description, Kunstrasen grün 3m breit, Kunstrasen, false",
        "description, Mineralwasser Medium 12 x 1 l PET, 'mineralwasser medium, 12 x 1 l PET', true",
        "unitPrice, 3.3333, 3.33, false"
    })
    void values_are_compared_by_what_they_mean(String name, String expected, String read, boolean same) {
        assertThat(SameValue.of(name, expected, read)).isEqualTo(same);
    }

    @ParameterizedTest(name = "{0} printed as {1}: {2}")
    @CsvSource({"3.3333, 3.33, true", "3.3333, 3, false", "3.3333, 3.34, false", "3.00, 3, true", "0.025, 0.03, true"})
    void a_page_may_print_a_price_rounded(String exact, String printed, boolean same) {
        assertThat(SameValue.onPage("unitPrice", exact, printed)).isEqualTo(same);
    }
}
