package dev.kontor.payment.proposals;

import dev.kontor.events.payment.PaymentWithdrawn;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.ProblemException;
import dev.kontor.payment.PaymentProblem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a payment back that waits for a run. */
@Component
public class WithdrawPayment {

    private final Payments payments;
    private final Outbox outbox;

    WithdrawPayment(Payments payments, Outbox outbox) {
        this.payments = payments;
        this.outbox = outbox;
    }

    /** @throws ProblemException NOT_FOUND, or PAYMENT_NOT_SCHEDULED when it is part of a run or at its end */
    @Transactional
    public void withdraw(UUID id, String reason, Caller caller) {
        Payment payment = payments.lock(id)
                .filter(found -> caller.mayAct(found.company()))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND, "no payment " + id));
        switch (payment.state()) {
            case SCHEDULED -> {
                payments.move(id, PaymentState.WITHDRAWN);
                outbox.append(
                        Cause.of(caller, payment.company(), payment.document().id()),
                        payment.document(),
                        new PaymentWithdrawn(id, caller.person(), reason));
            }
            case PROPOSED, RELEASED, SUBMITTED, PAID, FAILED, WITHDRAWN ->
                throw new ProblemException(
                        PaymentProblem.PAYMENT_NOT_SCHEDULED, "The payment is " + payment.state() + ".");
        }
    }
}
