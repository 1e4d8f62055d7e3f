package dev.kontor.kit.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

    private final Expressions expressions = new Expressions();
    private final Map<String, @Nullable Object> values = new HashMap<>(Map.of(
            "net",
            new BigDecimal("500.00"),
            "first",
            LocalDate.parse("2027-03-01"),
            "last",
            LocalDate.parse("2027-03-05"),
            "kind",
            "rent"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            net <= 500                       | true
            net < 500                        | false
            last >= first                    | true
            kind == 'rent'                   | true
            kind == 'rent' and net > 1000    | false
            missing == null                  | true
            kind != null                     | true
            missing <= 500                   | false
            missing > 500                    | false
            true                             | true
            """)
    void a_condition_reads_named_values_and_nothing_compares_with_a_missing_one(String expression, boolean holds) {
        assertThat(expressions.holds(expression, values)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T(java.lang.Runtime).getRuntime() != null",
                "new java.io.File('x') != null",
                "kind = 'x'",
                "net",
                "net <",
                "kind.length() > 1"
            })
    void a_condition_can_neither_act_nor_give_anything_but_a_truth_value(String expression) {
        assertThatThrownBy(() -> expressions.holds(expression, values)).isInstanceOf(IllegalArgumentException.class);
    }
}
