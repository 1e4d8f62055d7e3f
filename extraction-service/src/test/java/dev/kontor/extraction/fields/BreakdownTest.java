package dev.kontor.extraction.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.VatGroup;
import dev.kontor.extraction.writing.Exemption;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BreakdownTest {

    private static final Optional<Exemption> NOTHING = Optional.empty();

    private static Map<String, Choice> totals(String tax, String gross) {
        return Map.of(
                "taxTotal", new Choice(tax, null, 1, true, null), "grossTotal", new Choice(gross, null, 1, true, null));
    }

    private static VatGroup group(String rate, String base, String tax) {
        return new VatGroup(new BigDecimal(rate), "S", new BigDecimal(base), new BigDecimal(tax));
    }

    @Test
    void a_rate_that_no_row_states_follows_from_the_totals() {
        List<VatGroup> groups = Breakdown.of(List.of(), totals("44.75", "280.27"), NOTHING);

        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().rate()).isEqualByComparingTo("19");
        assertThat(groups.getFirst().base()).isEqualByComparingTo("235.52");
    }

    @Test
    void what_several_rates_would_explain_is_left_open() {
        assertThat(Breakdown.of(List.of(), totals("0.02", "0.12"), NOTHING)).isEmpty();
    }

    @Test
    void the_last_of_several_rates_is_what_the_others_leave() {
        List<VatGroup> groups =
                Breakdown.of(List.of(group("8", "237.97", "19.04")), totals("666.63", "3720.22"), NOTHING);

        assertThat(groups).hasSize(2);
        assertThat(groups.getLast().rate()).isEqualByComparingTo("23");
        assertThat(groups.getLast().base()).isEqualByComparingTo("2815.62");
    }

    @Test
    void a_row_of_lines_that_looks_like_one_of_the_breakdown_is_dropped() {
        VatGroup stated = group("19", "6717.14", "1276.26");

        assertThat(Breakdown.of(List.of(group("3", "33.47", "1.00"), stated), totals("1276.26", "7993.40"), NOTHING))
                .containsExactly(stated);
    }

    @Test
    void a_sentence_below_the_table_says_why_there_is_no_tax() {
        assertThat(category("Steuerschuldnerschaft des Leistungsempfängers")).isEqualTo("AE");
        assertThat(category("Livraison intracommunautaire exonérée de TVA")).isEqualTo("K");
        assertThat(category("Steuerfreie Ausfuhrlieferung")).isEqualTo("G");
        assertThat(category("Gemäß § 19 UStG wird keine Umsatzsteuer berechnet."))
                .isEqualTo("E");
        assertThat(Breakdown.of(
                        List.of(),
                        Map.of("grossTotal", new Choice("50.00", null, 1, true, null)),
                        Exemption.in("N° TVA intracommunautaire : FR40450673520")))
                .isEmpty();
    }

    private static String category(String sentence) {
        List<VatGroup> groups = Breakdown.of(
                List.of(),
                Map.of("grossTotal", new Choice("50.00", null, 1, true, null)),
                Exemption.in("Summe 50,00 " + sentence));
        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().rate()).isEqualByComparingTo("0");
        assertThat(groups.getFirst().base()).isEqualByComparingTo("50");
        return String.valueOf(groups.getFirst().category());
    }
}
