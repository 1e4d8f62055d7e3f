package dev.kontor.payment;

import dev.kontor.kit.web.ProblemCode;
import org.springframework.http.HttpStatus;

/** Problems this service answers with. */
public enum PaymentProblem implements ProblemCode {
    NOTHING_TO_PAY(HttpStatus.CONFLICT, "No payment is due"),
    PAYMENT_NOT_SCHEDULED(HttpStatus.CONFLICT, "The payment does not wait for a run any more"),
    RUN_NOT_PROPOSED(HttpStatus.CONFLICT, "The run is not waiting for its release"),
    RUN_NOT_UNKNOWN(HttpStatus.CONFLICT, "It is known whether the file of this run was delivered"),
    RELEASER_IS_CREATOR(HttpStatus.FORBIDDEN, "A second person has to release a run"),
    RELEASER_IS_APPROVER(HttpStatus.FORBIDDEN, "Who alone approved a document cannot release its payment"),
    DISCOUNT_LOST(HttpStatus.CONFLICT, "A discount of the run can no longer be reached"),
    NOT_A_BANK_STATEMENT(HttpStatus.BAD_REQUEST, "The body is not a camt.053 bank statement"),
    UNKNOWN_ACCOUNT(HttpStatus.UNPROCESSABLE_CONTENT, "The statement is about an account this house does not have");

    private final HttpStatus status;
    private final String title;

    PaymentProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
