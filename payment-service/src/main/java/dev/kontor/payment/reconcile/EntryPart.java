package dev.kontor.payment.reconcile;

import dev.kontor.events.document.Money;
import dev.kontor.payment.bank.BankStatement.Entry;
import dev.kontor.payment.bank.BankStatement.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one line of a statement says about payments: one part per transaction the bank itemises. */
sealed interface EntryPart {

    /** Money left for one transfer. */
    record Debit(@Nullable String endToEndId, @Nullable Money amount) implements EntryPart {}

    /** Money left for a whole group, or for a whole file, in one sum. */
    record Batch(
            @Nullable String paymentInformationId, @Nullable String messageId, Money amount) implements EntryPart {}

    /** A transfer came back. */
    record Return(String endToEndId, String reasonCode) implements EntryPart {}

    /** Nothing to do with what we pay. */
    record Other(Reason reason) implements EntryPart {}

    /** At least one part (payment §5): only booked entries count, debits and returns. */
    static List<EntryPart> of(Entry entry) {
        if (!entry.booked()) {
            return List.of(new Other(Reason.NOT_BOOKED));
        }
        return switch (entry.direction()) {
            case DEBIT -> debits(entry);
            case CREDIT -> returns(entry);
        };
    }

    private static List<EntryPart> debits(Entry entry) {
        List<Transaction> details = entry.transactions();
        if (details.stream().anyMatch(detail -> detail.endToEndId() != null)) {
            boolean single = details.size() == 1;
            return details.stream()
                    .<EntryPart>map(detail -> new Debit(
                            detail.endToEndId(), detail.amount() == null && single ? entry.amount() : detail.amount()))
                    .toList();
        }
        if (entry.batchId() != null || entry.batchMessageId() != null) {
            return List.of(new Batch(entry.batchId(), entry.batchMessageId(), entry.amount()));
        }
        return List.of(new Debit(null, entry.amount()));
    }

    private static List<EntryPart> returns(Entry entry) {
        List<EntryPart> returns = entry.transactions().stream()
                .flatMap(detail -> returned(detail).stream())
                .toList();
        return returns.isEmpty() ? List.of(new Other(Reason.CREDIT)) : returns;
    }

    private static List<EntryPart> returned(Transaction detail) {
        return detail.endToEndId() == null || detail.returnReason() == null
                ? List.of()
                : List.of(new Return(detail.endToEndId(), detail.returnReason()));
    }
}
