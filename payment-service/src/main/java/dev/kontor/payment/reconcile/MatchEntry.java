package dev.kontor.payment.reconcile;

import dev.kontor.events.document.Money;
import dev.kontor.payment.proposals.Payment;
import dev.kontor.payment.proposals.Payments;
import dev.kontor.payment.runs.RunAccounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the payment a line is about: by end-to-end id, else by group or file and its sum (payment §5). */
@Component
class MatchEntry {

    private final Payments payments;
    private final RunAccounts accounts;
    private final SettlePayment settle;

    MatchEntry(Payments payments, RunAccounts accounts, SettlePayment settle) {
        this.payments = payments;
        this.accounts = accounts;
        this.settle = settle;
    }

    Reason match(EntryPart part, Booking booking) {
        return switch (part) {
            case EntryPart.Debit debit -> debit(debit, booking);
            case EntryPart.Batch batch -> batch(batch, booking);
            case EntryPart.Return returned -> returned(returned, booking);
            case EntryPart.Other other -> other.reason();
        };
    }

    private Reason debit(EntryPart.Debit debit, Booking booking) {
        if (debit.endToEndId() == null) {
            return Reason.NO_REFERENCE;
        }
        Optional<Payment> payment = payments.lockByEndToEndId(debit.endToEndId());
        if (payment.isEmpty()) {
            return Reason.UNKNOWN_REFERENCE;
        }
        if (!fromThisAccount(payment.get(), booking)) {
            return Reason.OTHER_ACCOUNT;
        }
        return debit.amount() != null && same(payment.get().amount(), debit.amount())
                ? settle.paid(payment.get(), booking)
                : Reason.AMOUNT_DIFFERS;
    }

    private Reason returned(EntryPart.Return returned, Booking booking) {
        Optional<Payment> payment = payments.lockByEndToEndId(returned.endToEndId());
        if (payment.isEmpty()) {
            return Reason.UNKNOWN_REFERENCE;
        }
        return fromThisAccount(payment.get(), booking)
                ? settle.returned(payment.get(), returned.reasonCode(), booking)
                : Reason.OTHER_ACCOUNT;
    }

    /** All payments of the group or none: a sum does not say which of them is missing. */
    private Reason batch(EntryPart.Batch batch, Booking booking) {
        List<Payment> group = group(batch);
        if (group.isEmpty()) {
            return Reason.UNKNOWN_REFERENCE;
        }
        if (!fromThisAccount(group.getFirst(), booking)) {
            return Reason.OTHER_ACCOUNT;
        }
        BigDecimal sum =
                group.stream().map(payment -> payment.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!same(new Money(sum, group.getFirst().amount().currency()), batch.amount())) {
            return Reason.AMOUNT_DIFFERS;
        }
        List<Reason> reasons = new ArrayList<>();
        group.forEach(payment -> reasons.add(settle.paid(payment, booking)));
        return reasons.contains(Reason.PAID) ? Reason.PAID : reasons.getFirst();
    }

    private List<Payment> group(EntryPart.Batch batch) {
        if (batch.paymentInformationId() != null) {
            List<Payment> group = payments.lockOfGroup(batch.paymentInformationId());
            if (!group.isEmpty()) {
                return group;
            }
        }
        return batch.messageId() == null
                ? List.of()
                : accounts.runOfMessage(batch.messageId())
                        .map(payments::lockOfRun)
                        .orElse(List.of());
    }

    private boolean fromThisAccount(Payment payment, Booking booking) {
        return payment.run() == null
                || accounts.debtorOf(payment.run())
                        .map(booking.account()::equals)
                        .orElse(true);
    }

    private static boolean same(Money ordered, Money booked) {
        return ordered.currency().equals(booked.currency()) && ordered.amount().compareTo(booked.amount()) == 0;
    }
}
