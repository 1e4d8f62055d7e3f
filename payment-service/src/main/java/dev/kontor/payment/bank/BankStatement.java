package dev.kontor.payment.bank;

import dev.kontor.events.document.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a camt.053 message, as far as payments are concerned (payment §5).
 *
 * @param id {@code Stmt/Id} of the bank, unique per account
 * @param account IBAN, or the bank's own number where no IBAN is given
 * @param page of a statement that comes in several files, else 1
 */
public record BankStatement(String id, String account, int page, List<Entry> entries) {

    public BankStatement {
        entries = List.copyOf(entries);
    }

    /** Direction seen from the holder of the account. */
    public enum Direction {
        DEBIT,
        CREDIT
    }

    /**
     * One line of the statement.
     *
     * @param reference of the bank, {@code AcctSvcrRef} or else {@code NtryRef}; null when neither is given
     * @param amount positive
     * @param booked false for what is only expected or for information
     * @param bookingDate null when not stated
     * @param valueDate null when not stated
     * @param batchId {@code NtryDtls/Btch/PmtInfId}, null when it is no collective entry of a group
     * @param batchMessageId {@code NtryDtls/Btch/MsgId}, null when it is no collective entry of a file
     * @param transactions the details, empty when the bank gives none
     */
    public record Entry(
            @Nullable String reference,
            Money amount,
            Direction direction,
            boolean booked,
            @Nullable LocalDate bookingDate,
            @Nullable LocalDate valueDate,
            @Nullable String batchId,
            @Nullable String batchMessageId,
            List<Transaction> transactions) {
        public Entry {
            transactions = List.copyOf(transactions);
        }
    }

    /**
     * One transaction of a line.
     *
     * @param endToEndId null when not given or {@code NOTPROVIDED}
     * @param amount null when the details state none
     * @param returnReason {@code RtrInf/Rsn}; null unless the transaction came back
     */
    public record Transaction(
            @Nullable String endToEndId,
            @Nullable Money amount,
            @Nullable String returnReason) {}
}
