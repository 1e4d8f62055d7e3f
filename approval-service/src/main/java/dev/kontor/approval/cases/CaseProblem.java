package dev.kontor.approval.cases;

import dev.kontor.kit.web.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can speak against a decision. */
enum CaseProblem implements ProblemCode {
    CASE_UNKNOWN(HttpStatus.NOT_FOUND, "No such case"),
    CASE_WITHDRAWN(HttpStatus.CONFLICT, "The document is being clarified"),
    ALREADY_DECIDED(HttpStatus.CONFLICT, "The case is decided"),
    SNAPSHOT_CHANGED(HttpStatus.CONFLICT, "The document is not what was shown any more"),
    DECISION_MISSING(HttpStatus.UNPROCESSABLE_CONTENT, "The decision is missing"),
    REASON_MISSING(HttpStatus.UNPROCESSABLE_CONTENT, "A rejection needs a reason"),
    FOUR_EYES(HttpStatus.FORBIDDEN, "Four eyes: somebody else has to decide"),
    NOT_AN_APPROVER(HttpStatus.FORBIDDEN, "The step is not this person's to decide");

    private final HttpStatus status;
    private final String title;

    CaseProblem(HttpStatus status, String title) {
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
