package dev.kontor.payment.runs;

import dev.kontor.events.document.Money;
import dev.kontor.events.payment.PaymentRunReleased;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.ProblemException;
import dev.kontor.payment.PaymentProblem;
import dev.kontor.payment.PaymentSettings;
import dev.kontor.payment.PaymentSettings.Debtor;
import dev.kontor.payment.bank.BankIds;
import dev.kontor.payment.bank.CreditTransferFile;
import dev.kontor.payment.bank.WritePain001;
import dev.kontor.payment.proposals.BankDays;
import dev.kontor.payment.proposals.Payment;
import dev.kontor.payment.proposals.PaymentState;
import dev.kontor.payment.proposals.Payments;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second pair of eyes: makes the file, once, and stores it with the release. */
@Component
class ReleaseRun {

    private static final String EURO = "EUR";

    private final FindRun find;
    private final Runs runs;
    private final Payments payments;
    private final BankDays days;
    private final PaymentSettings settings;
    private final Outbox outbox;

    ReleaseRun(FindRun find, Runs runs, Payments payments, BankDays days, PaymentSettings settings, Outbox outbox) {
        this.find = find;
        this.runs = runs;
        this.payments = payments;
        this.days = days;
        this.settings = settings;
        this.outbox = outbox;
    }

    /**
     * @throws ProblemException NOT_FOUND, RUN_NOT_PROPOSED, RELEASER_IS_CREATOR, RELEASER_IS_APPROVER, DISCOUNT_LOST
     */
    @Transactional
    public void release(UUID id, Caller caller) {
        PaymentRun run = find.locked(id, caller);
        switch (run.state()) {
            case PROPOSED -> releaseProposed(run, caller);
            case RELEASED, EXPORTING, SUBMITTED, EXPORT_UNKNOWN, CANCELLED ->
                throw new ProblemException(PaymentProblem.RUN_NOT_PROPOSED, "The run is " + run.state() + ".");
        }
    }

    private void releaseProposed(PaymentRun run, Caller caller) {
        List<Payment> content = payments.lockOfRun(run.id());
        FourEyes.check(run.createdBy(), content, caller.person());
        LocalDate earliest = days.earliestExecution();
        if (content.stream().anyMatch(payment -> !payment.plan().holds(earliest))) {
            throw new ProblemException(
                    PaymentProblem.DISCOUNT_LOST, "Cancel the run and propose it again: an amount has to be changed.");
        }
        Debtor debtor = settings.debtorOf(run.company());
        CreditTransferFile file = new CreditTransferFile(
                BankIds.messageId(run.id()),
                days.now(),
                new CreditTransferFile.Account(debtor.name(), debtor.iban(), bic(debtor)),
                TransferGroups.of(run.id(), content, earliest, settings.batchBooking()));
        StoredFile stored = StoredFile.of(file.messageId(), WritePain001.write(file));
        file.groups().forEach(group -> payments.group(group.id(), group.executionDate(), endToEndIds(group)));
        payments.moveRun(run.id(), PaymentState.PROPOSED, PaymentState.RELEASED);
        runs.release(run.id(), caller.person(), days.now().toInstant(), debtor.iban(), file.messageId(), stored);
        outbox.append(
                Cause.of(caller, run.company(), run.id()),
                run.subject(),
                new PaymentRunReleased(
                        file.messageId(),
                        run.createdBy(),
                        caller.person(),
                        content.size(),
                        new Money(file.sum(), EURO),
                        file.firstExecution(),
                        stored.sha256()));
    }

    private static List<String> endToEndIds(CreditTransferFile.Group group) {
        return group.transfers().stream()
                .map(CreditTransferFile.Transfer::endToEndId)
                .toList();
    }

    private static @Nullable String bic(Debtor debtor) {
        return debtor.bic() == null || debtor.bic().isBlank() ? null : debtor.bic();
    }
}
