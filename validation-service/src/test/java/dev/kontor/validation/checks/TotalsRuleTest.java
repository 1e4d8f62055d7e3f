package dev.kontor.validation.checks;

import static dev.kontor.validation.checks.Sample.group;
import static dev.kontor.validation.checks.Sample.line;
import static dev.kontor.validation.checks.Sample.said;
import static dev.kontor.validation.checks.Sample.subLine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.Field.Source;
import dev.kontor.events.validation.Total;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsRuleTest {

    private final TotalsRule rule = new TotalsRule();
    private final VatGroupsRule groupsRule = new VatGroupsRule();

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            XML  | dueDate=2026-03-22                                   | ''
            XML  | netTotal=1000.01; grossTotal=1190.01; duePayable=1190.01 | NET_TOTAL_DIFFERS/CLARIFY
            TEXT | netTotal=1000.05; grossTotal=1190.05; duePayable=1190.05 | TOTAL_ROUNDED/WARN
            TEXT | netTotal=1000.06; grossTotal=1190.06; duePayable=1190.06 | NET_TOTAL_DIFFERS/CLARIFY
            XML  | taxTotal=190.01; grossTotal=1190.01; duePayable=1190.01  | TAX_TOTAL_DIFFERS/CLARIFY
            XML  | grossTotal=1190.01; duePayable=1190.01               | GROSS_TOTAL_DIFFERS/CLARIFY
            TEXT | grossTotal=1190.01; duePayable=1190.01               | TOTAL_ROUNDED/WARN
            OCR  | grossTotal=1180.00; duePayable=1180.00               | GROSS_TOTAL_DIFFERS/CLARIFY
            XML  | duePayable=1190.05                                   | TOTAL_ROUNDED/WARN
            XML  | duePayable=1100.00                                   | DUE_TOTAL_DIFFERS/CLARIFY
            XML  | prepaidTotal=90.00; duePayable=1100.00               | ''
            XML  | allowanceTotal=50.00; lineNetTotal=1050.00           | LINE_SUM_DIFFERS/WARN
            XML  | netTotal=; taxTotal=                                 | ''
            """)
    void stated_totals_agree_with_their_parts(Source source, String edits, String findings) {
        assertThat(said(rule, Sample.invoice().with(edits).readFrom(source, 1).input()))
                .isEqualTo(findings);
    }

    @Test
    void sub_lines_are_not_added_to_their_parent() {
        Sample sample = Sample.invoice().withLines(line("1000.00"), subLine("400.00"));

        assertThat(said(rule, sample.input())).isEmpty();
    }

    @Test
    void both_totals_are_kept() {
        Sums sums = Sample.invoice().with("grossTotal=1200.00").input().sums();

        assertThat(sums.known())
                .contains(new Total("grossTotal", new BigDecimal("1200.00"), new BigDecimal("1190.00")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", emptyValue = "", textBlock = """
            19 | S  | 1000.00 | 190.00 | ''
            19 | S  | 1000.00 | 190.02 | VAT_GROUP_ROUNDED/WARN
            19 | S  | 1000.00 | 190.03 | VAT_GROUP_DIFFERS/CLARIFY
            7  | S  | 10.35   | 0.72   | ''
            19 | -  | -       | 190.00 | ''
            0  | AE | 1000.00 | 0.00   | ''
            19 | AE | 1000.00 | 190.00 | RC_WITH_VAT/BLOCK
            """)
    void the_tax_of_a_group_is_its_base_times_its_rate(
            String rate, String category, String base, String amount, String findings) {
        Sample sample = Sample.invoice().withGroups(group(rate, category, base, amount));

        assertThat(said(groupsRule, sample.input())).isEqualTo(findings);
    }

    @Test
    void a_person_who_confirms_the_tax_settles_the_difference_of_a_group() {
        Sample sample = Sample.invoice()
                .withGroups(group("19", "S", "1000.00", "200.00"))
                .readFrom("taxTotal", Source.PERSON, 1);

        assertThat(said(groupsRule, sample.input())).isEqualTo("VAT_GROUP_DIFFERS/WARN");
    }
}
