package dev.kontor.payment.proposals;

import static dev.kontor.payment.Payables.invoice;
import static dev.kontor.payment.Payables.skonto;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.CashDiscount;
import dev.kontor.payment.Payables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTest {

    private static final BigDecimal THRESHOLD = new BigDecimal(10);

    static Stream<Arguments> cases() {
        Payables twoAndThree = invoice().skonto(skonto(14, "2"), skonto(7, "3"));
        return Stream.of(
                // due on Wednesday, 2 December: sent on Tuesday
                Arguments.of("due date", invoice(), "2026-11-05", "2026-12-01", "1190.00", "0.00"),
                // nothing stated: 30 days from 2 November, the same
                Arguments.of("terms", invoice().dueDate(null), "2026-11-05", "2026-12-01", "1190.00", "0.00"),
                Arguments.of("overdue", invoice(), "2027-01-04", "2027-01-04", "1190.00", "0.00"),
                Arguments.of(
                        "due on Sunday",
                        invoice().dueDate(LocalDate.of(2026, 11, 22)),
                        "2026-11-05",
                        "2026-11-19",
                        "1190.00",
                        "0.00"),
                // 3 % until Monday, 9 November: sent on Friday
                Arguments.of("best tier", twoAndThree, "2026-11-05", "2026-11-06", "1154.30", "35.70"),
                // Friday is over: 2 % until Monday, 16 November
                Arguments.of("second tier", twoAndThree, "2026-11-09", "2026-11-13", "1166.20", "23.80"),
                Arguments.of("too late", twoAndThree, "2026-11-16", "2026-12-01", "1190.00", "0.00"),
                Arguments.of(
                        "not worth it",
                        invoice().skonto(skonto(10, "0.1")),
                        "2026-11-05",
                        "2026-12-01",
                        "1190.00",
                        "0.00"),
                Arguments.of(
                        "stated day and base",
                        invoice()
                                .skonto(new CashDiscount(
                                        null,
                                        new BigDecimal("2.5"),
                                        LocalDate.of(2026, 11, 12),
                                        new BigDecimal("333.33"))),
                        "2026-11-05",
                        "2026-11-11",
                        "1181.67",
                        "8.33"),
                Arguments.of(
                        "no deadline",
                        invoice().skonto(new CashDiscount(null, new BigDecimal(2), null, null)),
                        "2026-11-05",
                        "2026-12-01",
                        "1190.00",
                        "0.00"),
                Arguments.of(
                        "nonsense",
                        invoice().skonto(skonto(10, "100"), skonto(10, "-2"), skonto(10, "0")),
                        "2026-11-05",
                        "2026-12-01",
                        "1190.00",
                        "0.00"),
                // part was paid before: the discount is of what is due
                Arguments.of(
                        "prepaid",
                        invoice().amounts("1190.00", "190.00").skonto(skonto(14, "2")),
                        "2026-11-05",
                        "2026-11-13",
                        "186.20",
                        "3.80"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void money_leaves_as_late_as_is_safe_and_discounts_are_taken_when_they_pay(
            String name, Payables invoice, LocalDate earliest, LocalDate execution, String amount, String discount) {
        Plan plan = Plan.of(invoice.payable(), earliest, 30, THRESHOLD);

        assertThat(plan.executionDate()).isEqualTo(execution);
        assertThat(plan.amount()).hasToString(amount);
        assertThat(plan.discount()).hasToString(discount);
        assertThat(plan.amount().add(plan.discount()))
                .isEqualByComparingTo(invoice.payable().amountDue().amount());
    }

    @Test
    void an_amount_with_discount_holds_until_its_last_safe_day() {
        Plan plan = Plan.of(invoice().skonto(skonto(14, "2")).payable(), LocalDate.of(2026, 11, 5), 30, THRESHOLD);

        assertThat(plan.holds(LocalDate.of(2026, 11, 13))).isTrue();
        assertThat(plan.holds(LocalDate.of(2026, 11, 16))).isFalse();
    }

    @Test
    void an_amount_without_discount_always_holds() {
        Plan plan = Plan.of(invoice().payable(), LocalDate.of(2026, 11, 5), 30, THRESHOLD);

        assertThat(plan.holds(LocalDate.of(2030, 1, 1))).isTrue();
    }
}
