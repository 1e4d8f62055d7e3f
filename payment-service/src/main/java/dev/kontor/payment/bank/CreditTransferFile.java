package dev.kontor.payment.bank;

import static java.util.Comparator.naturalOrder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of one pain.001 file (payment §1).
 *
 * @param messageId {@code MsgId}, unique for ever
 * @param groups one {@code PmtInf} each, at least one
 */
public record CreditTransferFile(String messageId, OffsetDateTime createdAt, Account debtor, List<Group> groups) {

    public CreditTransferFile {
        groups = List.copyOf(groups);
    }

    /**
     * One side of a transfer.
     *
     * @param name as registered; the bank's character set and 70 characters are seen to when the file is written
     * @param bic null when not known
     */
    public record Account(
            String name, String iban, @Nullable String bic) {}

    /** Transfers of one execution date. */
    public record Group(String id, LocalDate executionDate, boolean batchBooking, List<Transfer> transfers) {
        public Group {
            transfers = List.copyOf(transfers);
        }

        BigDecimal sum() {
            return transfers.stream().map(Transfer::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** One transfer in euro. */
    public record Transfer(String endToEndId, BigDecimal amount, Account creditor, String remittance) {

        private static final BigDecimal LEAST = new BigDecimal("0.01");
        private static final BigDecimal MOST = new BigDecimal("999999999.99");

        /** @throws IllegalArgumentException if the amount is not of 0.01 to 999,999,999.99 with two decimals */
        public Transfer {
            if (amount.compareTo(LEAST) < 0
                    || amount.compareTo(MOST) > 0
                    || amount.stripTrailingZeros().scale() > 2) {
                throw new IllegalArgumentException("not an amount SEPA transfers: " + amount.toPlainString());
            }
        }
    }

    int transfers() {
        return groups.stream().mapToInt(group -> group.transfers().size()).sum();
    }

    /** Of all transfers, in euro. */
    public BigDecimal sum() {
        return groups.stream().map(Group::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The day the first group is to be executed. */
    public LocalDate firstExecution() {
        return groups.stream().map(Group::executionDate).min(naturalOrder()).orElseThrow();
    }
}
