package dev.kontor.payment.runs;

import dev.kontor.events.payment.PaymentSubmitted;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.payment.proposals.Payment;
import dev.kontor.payment.proposals.PaymentState;
import dev.kontor.payment.proposals.Payments;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** It is certain that the file of a run reached the bank: by the folder, by a person, or by a bank statement. */
@Component
public class SubmitRun {

    private final Runs runs;
    private final Payments payments;
    private final Outbox outbox;

    SubmitRun(Runs runs, Payments payments, Outbox outbox) {
        this.runs = runs;
        this.payments = payments;
        this.outbox = outbox;
    }

    /**
     * Has an effect only on a run whose file was released and not yet known to be submitted.
     *
     * @param cause for one payment of the run
     */
    @Transactional
    public void submit(UUID id, Function<Payment, Cause> cause) {
        PaymentRun run = runs.lock(id).orElseThrow();
        switch (run.state()) {
            case RELEASED, EXPORTING, EXPORT_UNKNOWN -> {
                runs.move(id, RunState.SUBMITTED);
                for (Payment payment : payments.lockOfRun(id)) {
                    outbox.append(
                            cause.apply(payment),
                            payment.document(),
                            new PaymentSubmitted(payment.id(), run.subject(), payment.endToEndId(), payment.amount()));
                }
                payments.moveRun(id, PaymentState.RELEASED, PaymentState.SUBMITTED);
            }
            case SUBMITTED, PROPOSED, CANCELLED -> {
                // known already, or never released
            }
        }
    }
}
