package dev.kontor.payment.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import dev.kontor.payment.bank.CreditTransferFile.Account;
import dev.kontor.payment.bank.CreditTransferFile.Group;
import dev.kontor.payment.bank.CreditTransferFile.Transfer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WritePain001Test {

    private static final UUID RUN = UUID.fromString("0198c0de-1234-7abc-8def-0123456789ab");
    private static final Account DEBTOR =
            new Account("Prüfstand & Söhne GmbH", "DE02120300000000202051", "BYLADEM1001");

    @Test
    void umlauts_long_names_and_many_payments_are_valid_by_the_schema() {
        List<Transfer> transfers = IntStream.range(0, 500)
                .mapToObj(i ->
                        transfer(i, i % 2 == 0 ? "Größe & Maß ".repeat(12) : "Ø", i % 3 == 0 ? null : "MARKDEF1100"))
                .toList();
        byte[] xml = WritePain001.write(file(
                new Group(BankIds.paymentInformationId(RUN, 1), LocalDate.of(2026, 11, 23), true, transfers),
                new Group(
                        BankIds.paymentInformationId(RUN, 2),
                        LocalDate.of(2026, 11, 24),
                        false,
                        List.of(transfer(900, "Zweite Gruppe", null)))));

        var read = MxPain00100109.parse(new String(xml, UTF_8)).getCstmrCdtTrfInitn();
        assertThat(read.getGrpHdr().getNbOfTxs()).isEqualTo("501");
        assertThat(read.getGrpHdr().getCtrlSum()).isEqualTo("6182.34");
        assertThat(read.getGrpHdr().getInitgPty().getNm()).isEqualTo("Pruefstand + Soehne GmbH");
        assertThat(read.getPmtInf()).hasSize(2);
        assertThat(read.getPmtInf().getFirst().getCdtTrfTxInf())
                .allSatisfy(transfer -> assertThat(transfer.getCdtr().getNm()).hasSizeLessThanOrEqualTo(70));
        assertThat(new String(xml, UTF_8)).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"");
    }

    @Test
    void a_bank_without_bic_is_not_provided_and_a_creditor_without_bic_has_no_agent() {
        Account debtor = new Account("Kontor", DEBTOR.iban(), null);
        Group group = new Group("G1", LocalDate.of(2026, 11, 23), true, List.of(transfer(1, "A", null)));
        String xml =
                new String(WritePain001.write(new CreditTransferFile("M1", created(), debtor, List.of(group))), UTF_8);

        assertThat(xml).contains("NOTPROVIDED").doesNotContain("CdtrAgt").doesNotContain("PstlAdr");
    }

    @Test
    void what_the_schema_refuses_is_never_handed_out() {
        Group group = new Group(
                "G1",
                LocalDate.of(2026, 11, 23),
                true,
                List.of(new Transfer(
                        "X".repeat(36), BigDecimal.ONE, new Account("A", "DE02120300000000202051", null), "text")));

        assertThatThrownBy(() -> WritePain001.write(file(group))).isInstanceOf(NotValidBySchema.class);
    }

    @Test
    void amounts_no_sepa_transfer_can_carry_are_refused() {
        for (String amount : List.of("0", "0.001", "-1", "1000000000", "1.005")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Transfer("E", new BigDecimal(amount), DEBTOR, "text"));
        }
    }

    private static CreditTransferFile file(Group... groups) {
        return new CreditTransferFile(BankIds.messageId(RUN), created(), DEBTOR, List.of(groups));
    }

    private static OffsetDateTime created() {
        return OffsetDateTime.parse("2026-11-20T10:11:12.345+01:00");
    }

    private static Transfer transfer(int i, String name, @Nullable String bic) {
        return new Transfer(
                BankIds.endToEndId(new UUID(0, i)),
                new BigDecimal("12.34"),
                new Account(name, "DE89370400440532013000", bic),
                "RE " + i + " für Ölwechsel");
    }
}
