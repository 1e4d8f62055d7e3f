package dev.kontor.reporting.documents;

import dev.kontor.kit.web.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with a question to reporting. */
public enum ReportingProblem implements ProblemCode {
    DOCUMENT_UNKNOWN(HttpStatus.NOT_FOUND, "No such document"),
    REBUILD_UNKNOWN(HttpStatus.NOT_FOUND, "No such rebuild"),
    REBUILD_REFUSED(HttpStatus.CONFLICT, "The read model cannot be rebuilt now");

    private final HttpStatus status;
    private final String title;

    ReportingProblem(HttpStatus status, String title) {
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
