package dev.kontor.payment.bank;

/** The bytes are no camt.053 that can be read; the message says why, without repeating what they hold. */
public final class NotABankStatement extends Exception {

    NotABankStatement(String reason) {
        super(reason);
    }

    NotABankStatement(String reason, Throwable cause) {
        super(reason, cause);
    }
}
