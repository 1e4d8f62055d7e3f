package dev.kontor.events.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

class EventJsonTest {

    record Sample(
            BigDecimal amount,
            LocalDate day,
            Instant at,
            @Nullable String note) implements Event {}

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Instant AT = Instant.parse("2026-06-30T08:15:00.123456Z");

    @Test
    void decimals_are_text_and_dates_are_iso_and_null_is_left_out() {
        assertThat(EventJson.write(new Sample(new BigDecimal("10.50"), DAY, AT, null)))
                .asString(UTF_8)
                .contains("\"amount\":\"10.50\"", "\"day\":\"2026-06-30\"", "\"at\":\"2026-06-30T08:15:00.123456Z\"")
                .doesNotContain("note");
    }

    @ParameterizedTest
    @CsvSource({"1E+3,1000", "1.2E+1,12", "1E-9,0.000000001", "-0.00,0.00"})
    void decimals_are_written_without_exponent(BigDecimal amount, String written) {
        assertThat(EventJson.write(new Sample(amount, DAY, AT, null)))
                .asString(UTF_8)
                .contains("\"" + written + "\"");
    }

    @Test
    void what_was_written_is_read_back() {
        Sample sample = new Sample(new BigDecimal("-0.10"), DAY, AT, "Übertrag");
        assertThat(EventJson.read(EventJson.write(sample), Sample.class)).isEqualTo(sample);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{", "[]", "{\"amount\":\"ten\"}", "{\"day\":\"30.06.2026\"}"})
    void what_does_not_fit_is_refused(String json) {
        assertThatThrownBy(() -> EventJson.read(json.getBytes(UTF_8), Sample.class))
                .isInstanceOf(JacksonException.class);
    }
}
