package dev.kontor.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class BankIdsTest {

    private static final UUID ID = UUID.fromString("0198c0de-1234-7abc-8def-0123456789ab");

    @Test
    void base_32_is_that_of_the_standard() {
        assertThat(BankIds.base32(new UUID(0, 0))).isEqualTo("A".repeat(26));
        assertThat(BankIds.base32(new UUID(-1, -1))).isEqualTo("7".repeat(25) + "4");
        assertThat(BankIds.base32(ID)).isEqualTo("AGMMBXQSGR5LZDPPAERUKZ4JVM");
    }

    @Test
    void the_same_payment_always_has_the_same_identifiers_and_they_fit() {
        assertThat(BankIds.endToEndId(ID)).isEqualTo(BankIds.endToEndId(ID)).hasSizeLessThanOrEqualTo(35);
        assertThat(BankIds.paymentInformationId(ID, 9999)).matches("[A-Z0-9-]{1,35}");
        assertThat(BankIds.messageId(ID)).isNotEqualTo(BankIds.endToEndId(ID));
    }
}
