package dev.kontor.bench.extraction.generate.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.bench.extraction.generate.dice.Dice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MakeInvoiceTest {

    @Test
    void sums_add_up_whatever_the_layout() {
        assertThat(invoices()).allSatisfy(invoice -> {
            Totals totals = invoice.totals();
            assertThat(totals.net().add(totals.tax())).isEqualByComparingTo(totals.gross());
            assertThat(totals.gross().subtract(totals.prepaid())).isEqualByComparingTo(totals.due());
            BigDecimal lines = totals.lines().subtract(totals.allowance()).add(totals.charge());
            assertThat(lines).isEqualByComparingTo(invoice.grossPrices() ? totals.gross() : totals.net());
        });
    }

    @Test
    void a_credit_note_means_positive_amounts_whatever_its_page_prints() {
        assertThat(IntStream.range(0, 60)
                        .mapToObj(number -> MakeInvoice.make(Layout.of(5, number), Kind.CREDIT_NOTE, 0)))
                .anyMatch(invoice -> invoice.totals().gross().signum() < 0)
                .allSatisfy(invoice -> {
                    Invoice meant = invoice.meant();
                    assertThat(meant.totals().gross()).isPositive();
                    assertThat(meant.totals().groups())
                            .allMatch(group -> group.base().signum() >= 0);
                    assertThat(meant.items().getFirst().total()).isNotNegative();
                });
    }

    @Test
    void what_is_not_taxed_carries_no_tax() {
        assertThat(invoices().filter(invoice -> invoice.treatment() != Treatment.TAXED))
                .isNotEmpty()
                .allSatisfy(invoice -> assertThat(invoice.totals().tax()).isZero());
    }

    @Test
    void a_layout_keeps_its_seller_and_changes_its_buyers() {
        Layout layout = Layout.of(3, 5);

        assertThat(documents(layout).map(Invoice::seller).distinct()).hasSize(1);
        assertThat(documents(layout).map(Invoice::number)).doesNotHaveDuplicates();
        assertThat(documents(layout).map(Invoice::buyer).distinct()).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @EnumSource
    void accounts_pass_the_check_of_iso_13616(Market market) {
        Company company = MakeCompany.in(market, Dice.of(11, market));

        String iban = company.account().iban();
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(sign -> digits.append(Character.digit(sign, 36)));
        assertThat(new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)))
                .isEqualTo(BigInteger.ONE);
    }

    @Test
    void german_vat_ids_pass_iso_7064() {
        assertThat(IntStream.range(0, 50).mapToObj(i -> VatIds.make("DE", Dice.of(i, "vat"))))
                .allSatisfy(id -> assertThat(checkDigit(id)).isEqualTo(id.charAt(10) - '0'));
    }

    private static int checkDigit(String id) {
        int product = 10;
        for (int i = 2; i < 10; i++) {
            int sum = (id.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }

    private static Stream<Invoice> invoices() {
        return IntStream.range(0, 120).mapToObj(i -> MakeInvoice.make(Layout.of(1, i), Kind.INVOICE, 0));
    }

    private static Stream<Invoice> documents(Layout layout) {
        return IntStream.range(0, 10).mapToObj(i -> MakeInvoice.make(layout, Kind.INVOICE, i));
    }
}
