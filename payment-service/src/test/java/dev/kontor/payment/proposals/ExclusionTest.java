package dev.kontor.payment.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.payment.PaymentExcluded.Reason;
import dev.kontor.payment.Payables;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExclusionTest {

    @ParameterizedTest
    @CsvSource({
        "1190.00, EUR, 58, DE89370400440532013000, ",
        "1190.00, EUR, 30, DE89370400440532013000, ",
        "1190.00, EUR,   , DE89370400440532013000, ",
        "1190.00, EUR, 59, DE89370400440532013000, DIRECT_DEBIT",
        "1190.00, EUR, 49, DE89370400440532013000, DIRECT_DEBIT",
        "1190.00, EUR, 10, DE89370400440532013000, PAID_OTHERWISE",
        "1190.00, EUR, 48, DE89370400440532013000, PAID_OTHERWISE",
        "1190.00, EUR, 54, DE89370400440532013000, PAID_OTHERWISE",
        "1190.00, EUR, 55, DE89370400440532013000, PAID_OTHERWISE",
        "1190.00, USD, 97, DE89370400440532013000, PAID_OTHERWISE",
        "-119.00, EUR, 58, DE89370400440532013000, CREDIT",
        "0.00,    EUR, 59, DE89370400440532013000, NOTHING_DUE",
        "1190.00, USD, 58, DE89370400440532013000, FOREIGN_CURRENCY",
        "1190.00, EUR, 58, , NO_ACCOUNT",
        "1190.00, EUR, 58, DE89370400440532013001, NO_ACCOUNT"
    })
    void a_transfer_is_made_unless_there_is_a_reason(
            String due, String currency, @Nullable String means, @Nullable String iban, @Nullable Reason reason) {
        assertThat(Exclusion.of(Payables.invoice()
                        .amounts("1190.00", due)
                        .currency(currency)
                        .means(means)
                        .iban(iban)
                        .payable()))
                .isEqualTo(Optional.ofNullable(reason));
    }
}
