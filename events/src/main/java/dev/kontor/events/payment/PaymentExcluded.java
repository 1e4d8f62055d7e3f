package dev.kontor.events.payment;

import dev.kontor.events.document.Money;

/** Nothing will be transferred for this document, and why (payment §8). */
public record PaymentExcluded(Reason reason, Money amount) implements PaymentEvent {

    /** Why no transfer is made. */
    public enum Reason {
        /** The supplier collects it (BT-81 59 or 49). */
        DIRECT_DEBIT,
        /** Paid by card or in cash already (BT-81 10, 48, 54, 55, 97). */
        PAID_OTHERWISE,
        /** A credit note: set off against what is owed. */
        CREDIT,
        /** Nothing is left to be paid. */
        NOTHING_DUE,
        /** Only euro can be transferred by SEPA; a person has to pay it. */
        FOREIGN_CURRENCY,
        /** The directory knows no account. */
        NO_ACCOUNT
    }
}
