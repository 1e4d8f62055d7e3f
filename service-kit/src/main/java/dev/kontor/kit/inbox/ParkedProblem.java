package dev.kontor.kit.inbox;

import dev.kontor.kit.web.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with a wish about a parked event. */
enum ParkedProblem implements ProblemCode {
    PARKED_OUT_OF_TURN(HttpStatus.CONFLICT, "This parked event is not the one that holds its subject up"),
    PARKED_CONSUMER_GONE(HttpStatus.CONFLICT, "The consumer that parked the event does not run here any more");

    private final HttpStatus status;
    private final String title;

    ParkedProblem(HttpStatus status, String title) {
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
