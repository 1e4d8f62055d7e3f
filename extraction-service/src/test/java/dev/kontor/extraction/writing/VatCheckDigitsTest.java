package dev.kontor.extraction.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.extraction.writing.VatCheckDigits.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatCheckDigitsTest {

    @ParameterizedTest
    @CsvSource({
        "DE136695976, FIT",
        "DE129273398, FIT",
        "DE123456789, DO_NOT_FIT",
        "ATU10223006, FIT",
        "ATU10223007, DO_NOT_FIT",
        "BE0411905847, FIT",
        "BE0411905848, DO_NOT_FIT",
        "CHE123456788MWST, FIT",
        "CHE123456789, DO_NOT_FIT",
        "DK13585628, FIT",
        "FR83404833048, FIT",
        "FR84404833048, DO_NOT_FIT",
        "FRAB404833048, UNKNOWN",
        "IT00743110157, FIT",
        "LU15027442, FIT",
        "NL004495445B01, FIT",
        "NL004495446B01, DO_NOT_FIT",
        "PL8567346215, FIT",
        "ESB12345678, UNKNOWN"
    })
    void check_digits_are_those_a_country_publishes(String vatId, Verdict verdict) {
        assertThat(VatCheckDigits.of(vatId)).isEqualTo(verdict);
    }
}
