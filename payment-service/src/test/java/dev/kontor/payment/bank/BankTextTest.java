package dev.kontor.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Müller & Söhne Straßenbau|Mueller + Soehne Strassenbau",
                "ÄÖÜ äöü ß|AeOeUe aeoeue ss",
                "Café Señor Ångström|Cafe Senor Angstroem",
                "Łódź Ørsted|Lodz Orsted",
                "a_b#c|a.b.c",
                "'  viele \t Blanks  '|viele Blanks",
                "Zusammengesetztes u\u0308|Zusammengesetztes ue",
                "東京|..",
                "😀 GmbH|. GmbH",
                "' '|."
            })
    void text_is_spelled_in_the_set_every_bank_takes(String text, String sent) {
        assertThat(BankText.of(text, 70)).isEqualTo(sent);
    }

    @Test
    void the_cut_comes_after_the_spelling() {
        assertThat(BankText.of("ü".repeat(70), 70)).isEqualTo("ue".repeat(35));
        assertThat(BankText.of("ab cd", 3)).isEqualTo("ab");
    }
}
