package dev.kontor.payment.reconcile;

/** Why a part of a line has its result. */
enum Reason {
    PAID(Result.MATCHED),
    RETURNED(Result.MATCHED),
    /** Neither an end-to-end id nor a group is given. */
    NO_REFERENCE(Result.UNMATCHED),
    /** The reference is not one of ours. */
    UNKNOWN_REFERENCE(Result.UNMATCHED),
    /** Another sum than ours, another currency, or none stated. */
    AMOUNT_DIFFERS(Result.UNMATCHED),
    /** The order was given for another account. */
    OTHER_ACCOUNT(Result.UNMATCHED),
    /** Booked a second time. */
    PAID_BEFORE(Result.UNMATCHED),
    /** Returned or refused before. */
    FAILED_BEFORE(Result.UNMATCHED),
    /** We never gave this order. */
    NOT_ORDERED(Result.UNMATCHED),
    /** Neither a booking day nor a value day is stated. */
    NO_DATE(Result.UNMATCHED),
    NOT_BOOKED(Result.IGNORED),
    CREDIT(Result.IGNORED);

    private final Result result;

    Reason(Result result) {
        this.result = result;
    }

    Result result() {
        return result;
    }
}
