package dev.kontor.approval.people;

import dev.kontor.kit.web.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with a request about people. */
enum PeopleProblem implements ProblemCode {
    PERSON_UNKNOWN(HttpStatus.NOT_FOUND, "No such person"),
    PERSON_INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "The person cannot be recorded"),
    PEOPLE_IMPORT_INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "The list of people has errors; nothing was imported");

    private final HttpStatus status;
    private final String title;

    PeopleProblem(HttpStatus status, String title) {
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
