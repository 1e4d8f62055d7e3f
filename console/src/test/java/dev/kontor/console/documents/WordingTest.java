package dev.kontor.console.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.Money;
import dev.kontor.events.types.DocumentTypes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private final Wording wording = new Wording(ZoneId.of("Europe/Berlin"), DocumentTypes.load(null));

    @ParameterizedTest
    @CsvSource({"0, '0,00'", "-1234.5, '-1.234,50'", "1234567.891, '1.234.567,891'", "100, '100,00'"})
    void amounts_have_german_separators_and_lose_no_digit(BigDecimal amount, String text) {
        assertThat(wording.amount(new Money(amount, "EUR"))).isEqualTo(text + "\u00a0EUR");
    }

    @Test
    void what_is_not_known_is_a_dash() {
        assertThat(wording.amount(null)).isEqualTo("–");
        assertThat(wording.type(null)).isEqualTo("–");
        assertThat(wording.date(null)).isEqualTo("–");
        assertThat(wording.text(" ")).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-15T23:30:00Z, 16.01.2026 00:30", "2026-07-15T23:30:00Z, 16.07.2026 01:30"})
    void times_are_those_of_the_zone(Instant instant, String text) {
        assertThat(wording.time(instant)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"invoice, Rechnung", "credit_note, Gutschrift (kaufmännisch)", "leave_request, leave_request"})
    void types_are_called_as_their_declaration_says(String type, String title) {
        assertThat(wording.type(type)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "person/17, Clara Claas, Clara Claas",
        "person/17, , person/17",
        "service/extraction, , Automatisch (extraction)"
    })
    void who_did_it(String actor, String name, String shown) {
        assertThat(wording.actor(actor, name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"IN_CLARIFICATION, Klärfall, waiting", "PAID, Bezahlt, done", "BRAND_NEW, BRAND_NEW, running"})
    void states_have_words_and_a_tone(String status, String label, String tone) {
        assertThat(wording.status(status)).isEqualTo(label);
        assertThat(wording.tone(status)).isEqualTo(tone);
    }
}
