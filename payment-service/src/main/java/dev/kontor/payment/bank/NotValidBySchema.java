package dev.kontor.payment.bank;

/** What was written for the bank does not fit the schema; it is never stored or sent. */
public final class NotValidBySchema extends RuntimeException {

    NotValidBySchema(Throwable cause) {
        super("the payment file is not valid by pain.001.001.09: " + cause.getMessage(), cause);
    }
}
