package dev.kontor.validation.clarification;

import dev.kontor.kit.web.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can go wrong for those who clarify documents. */
enum ClarificationProblem implements ProblemCode {
    DOCUMENT_NOT_FOUND(HttpStatus.NOT_FOUND, "Validation has no such document"),
    NOT_IN_CLARIFICATION(HttpStatus.CONFLICT, "The document does not wait for a person"),
    UNKNOWN_DOCUMENT_TYPE(HttpStatus.UNPROCESSABLE_CONTENT, "No such document type is declared"),
    UNKNOWN_FIELD(HttpStatus.UNPROCESSABLE_CONTENT, "The document type has no such field");

    private final HttpStatus status;
    private final String title;

    ClarificationProblem(HttpStatus status, String title) {
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
