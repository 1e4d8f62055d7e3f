package dev.kontor.payment.postings;

import static dev.kontor.payment.Payables.group;
import static dev.kontor.payment.Payables.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.VatGroup;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.events.outcome.Outcome.Payable;
import dev.kontor.events.outcome.Payee;
import dev.kontor.events.payment.PostingPrepared;
import dev.kontor.events.payment.PostingPrepared.DebitCredit;
import dev.kontor.events.payment.PostingPrepared.Kind;
import dev.kontor.payment.PaymentSettings.Accounts;
import dev.kontor.payment.PaymentSettings.RateAccount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PostingsTest {

    private static final LocalDate BOOKED = LocalDate.of(2026, 11, 16);

    private static final ChartOfAccounts SKR03 = new ChartOfAccounts(new Accounts(
            List.of(rate("19", "3400"), rate("7", "3300"), rate("0", "3200")),
            "3200",
            List.of(rate("19", "3736"), rate("7", "3731")),
            "3730",
            "1200",
            "70000"));

    static Stream<Arguments> liabilities() {
        VatGroup full = group("19.00", "1000.00", "190.00");
        VatGroup reduced = group("7", "100.00", "7.00");
        VatGroup free = group(null, "50.00", "0.00");
        return Stream.of(
                Arguments.of("1190.00", List.of(full), "3400 D 1190.00, 70123 C 1190.00"),
                Arguments.of("1297.00", List.of(full, reduced), "3400 D 1190.00, 3300 D 107.00, 70123 C 1297.00"),
                Arguments.of("1240.00", List.of(full, free), "3400 D 1190.00, 3200 D 50.00, 70123 C 1240.00"),
                // a cent of rounding goes to the last group
                Arguments.of("1297.01", List.of(full, reduced), "3400 D 1190.00, 3300 D 107.01, 70123 C 1297.01"),
                // what the breakdown does not explain stays visible
                Arguments.of("1200.00", List.of(full), "3400 D 1190.00, 3200 D 10.00, 70123 C 1200.00"),
                Arguments.of("1180.00", List.of(full), "3400 D 1190.00, 3200 C 10.00, 70123 C 1180.00"),
                Arguments.of("500.00", List.of(), "3200 D 500.00, 70123 C 500.00"),
                // a credit note, its breakdown without and with sign
                Arguments.of("-1190.00", List.of(full), "3400 C 1190.00, 70123 D 1190.00"),
                Arguments.of(
                        "-1190.00", List.of(group("19", "-1000.00", "-190.00")), "3400 C 1190.00, 70123 D 1190.00"),
                // goods and a deposit given back on one invoice
                Arguments.of(
                        "1083.00",
                        List.of(full, group("7", "-100.00", "-7.00")),
                        "3400 D 1190.00, 3300 C 107.00, 70123 C 1083.00"));
    }

    @ParameterizedTest
    @MethodSource("liabilities")
    void a_liability_is_expense_by_rate_against_the_creditor(String gross, List<VatGroup> groups, String lines) {
        Payable payable =
                invoice().amounts(gross, gross, groups.toArray(VatGroup[]::new)).payable();

        PostingPrepared posting = LiabilityPosting.of(payable, SKR03).orElseThrow();

        assertThat(written(posting)).isEqualTo(lines);
        assertBalanced(posting);
        assertThat(posting.kind()).isEqualTo(gross.startsWith("-") ? Kind.CREDIT_NOTE : Kind.INVOICE);
        assertThat(posting.gross().amount()).isPositive();
    }

    @Test
    void nothing_arises_from_nothing() {
        assertThat(LiabilityPosting.of(invoice().amounts("0.00", "0.00").payable(), SKR03))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1297.00 | 0.00  | 70123 D 1297.00, 1200 C 1297.00",
                "1271.06 | 25.94 | 70123 D 1297.00, 1200 C 1271.06, 3736 C 23.80, 3731 C 2.14",
                "1296.99 | 0.01  | 70123 D 1297.00, 1200 C 1296.99, 3736 C 0.01"
            })
    void a_payment_is_creditor_against_bank_and_discounts_by_rate(BigDecimal paid, BigDecimal discount, String lines) {
        PostingPrepared posting = PaymentPosting.of(settled(paid, discount), SKR03);

        assertThat(written(posting)).isEqualTo(lines);
        assertBalanced(posting);
        assertThat(posting.kind()).isEqualTo(Kind.PAYMENT);
        assertThat(posting.documentDate()).isEqualTo(BOOKED);
    }

    @Test
    void money_that_came_back_takes_the_payment_back() {
        PostingPrepared returned =
                PaymentPosting.reversed(settled(new BigDecimal("1271.06"), new BigDecimal("25.94")), SKR03);

        assertThat(written(returned)).startsWith("70123 C 1297.00, 1200 D 1271.06");
        assertBalanced(returned);
    }

    @ParameterizedTest
    @CsvSource({
        "acme:70123, 70123",
        "99999, 99999",
        "acme:1, 70001",
        "acme:29999, 99999",
        "acme:0, 70000",
        "acme:30000, 70000",
        "acme:L-17, 70000",
        "acme:700123, 70000"
    })
    void a_supplier_has_the_personal_account_its_number_says(String supplier, String account) {
        assertThat(SKR03.creditor(invoice().supplier(supplier).payable().payee()))
                .isEqualTo(account);
    }

    @Test
    void employees_share_an_account() {
        assertThat(SKR03.creditor(new Payee.Employee(new PersonId("p1"), "A", null, null, 0)))
                .isEqualTo("70000");
    }

    private static Settlement settled(BigDecimal paid, BigDecimal discount) {
        return new Settlement(new DocumentId(new UUID(0, 1)), new UUID(0, 2), mixed(), paid, discount, BOOKED);
    }

    private static Payable mixed() {
        return invoice()
                .amounts("1297.00", "1297.00", group("19", "1000.00", "190.00"), group("7", "100.00", "7.00"))
                .payable();
    }

    private static String written(PostingPrepared posting) {
        return String.join(
                ", ",
                posting.lines().stream()
                        .map(line ->
                                line.account() + " " + line.debitCredit().name().charAt(0) + " "
                                        + line.amount().amount().toPlainString())
                        .toList());
    }

    private static void assertBalanced(PostingPrepared posting) {
        assertThat(sum(posting, DebitCredit.DEBIT)).isEqualByComparingTo(sum(posting, DebitCredit.CREDIT));
        assertThat(posting.lines())
                .allSatisfy(line -> assertThat(line.amount().amount()).isPositive());
    }

    private static BigDecimal sum(PostingPrepared posting, DebitCredit side) {
        return posting.lines().stream()
                .filter(line -> line.debitCredit() == side)
                .map(line -> line.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static RateAccount rate(String rate, String account) {
        return new RateAccount(new BigDecimal(rate), account);
    }
}
