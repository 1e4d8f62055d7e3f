package dev.kontor.payment.proposals;

import dev.kontor.events.document.Money;
import dev.kontor.events.envelope.Subject.DocumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment as the REST interface shows it. */
public record PaymentView(
        UUID id,
        DocumentId document,
        String company,
        PaymentState state,
        String documentNumber,
        String payee,
        @Nullable String iban,
        Money amount,
        BigDecimal discount,
        LocalDate dueDate,
        LocalDate executionDate,
        String endToEndId,
        @Nullable UUID run) {

    public static PaymentView of(Payment payment) {
        return new PaymentView(
                payment.id(),
                payment.document(),
                payment.company(),
                payment.state(),
                payment.payable().documentNumber(),
                payment.payable().payee().name(),
                payment.payable().payee().iban(),
                payment.amount(),
                payment.plan().discount(),
                payment.plan().dueDate(),
                payment.plan().executionDate(),
                payment.endToEndId(),
                payment.run());
    }
}
