package dev.kontor.extraction.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.LineItem;
import dev.kontor.events.document.VatGroup;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineRatesTest {

    private static LineItem line(String total) {
        return new LineItem(null, "Ware", null, null, null, null, new BigDecimal(total), null, null);
    }

    private static VatGroup group(String rate, String base, String amount) {
        return new VatGroup(new BigDecimal(rate), "S", new BigDecimal(base), new BigDecimal(amount));
    }

    @Test
    void one_rate_goes_for_all_lines() {
        List<LineItem> lines =
                LineRates.of(List.of(line("40.00"), line("60.00")), List.of(group("19", "100.00", "19.00")));

        assertThat(lines).extracting(LineItem::vatRate).containsOnly(new BigDecimal("19"));
    }

    @Test
    void of_two_rates_each_line_has_the_one_whose_base_it_adds_up_to() {
        List<LineItem> lines = LineRates.of(
                List.of(line("40.00"), line("25.00"), line("60.00")),
                List.of(group("7", "25.00", "1.75"), group("19", "100.00", "19.00")));

        assertThat(lines)
                .extracting(LineItem::vatRate)
                .containsExactly(new BigDecimal("19"), new BigDecimal("7"), new BigDecimal("19"));
    }

    @Test
    void nothing_is_said_where_lines_could_have_either_rate() {
        List<LineItem> lines = LineRates.of(
                List.of(line("40.00"), line("40.00")),
                List.of(group("7", "40.00", "2.80"), group("19", "40.00", "7.60")));

        assertThat(lines).extracting(LineItem::vatRate).containsOnlyNulls();
    }

    @Test
    void a_line_that_states_no_rate_has_the_only_one() {
        LineItem stated =
                new LineItem(null, "Ware", null, null, null, null, new BigDecimal("60.00"), new BigDecimal("19"), null);

        assertThat(LineRates.of(List.of(line("40.00"), stated), List.of(group("19", "100.00", "19.00"))))
                .extracting(LineItem::vatRate)
                .containsOnly(new BigDecimal("19"));
    }
}
