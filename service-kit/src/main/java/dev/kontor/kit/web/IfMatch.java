package dev.kontor.kit.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a caller has seen of the thing it wants to change: the header {@code If-Match} (RFC 9110 §13.1.1). A controller
 * takes it as a parameter and checks it under the lock of the thing.
 *
 * @param header null when none was sent
 */
public record IfMatch(@Nullable String header) {

    private static final String ANY = "*";

    /** Whether the caller says what it has seen. */
    public boolean given() {
        return header != null && !header.isBlank();
    }

    /**
     * For actions, which may also be done blindly.
     *
     * @param current entity tag of the thing as it is, null when there is none
     * @throws ProblemException PRECONDITION_FAILED if the caller has seen another version
     */
    public void check(@Nullable String current) {
        if (given() && !matches(current)) {
            throw new ProblemException(
                    KitProblem.PRECONDITION_FAILED, "It is not what If-Match says any more. Read it again.");
        }
    }

    /**
     * For replacing, which nobody may do blindly.
     *
     * @param current entity tag of the thing as it is, null when it is to be created
     * @throws ProblemException PRECONDITION_REQUIRED if there is a thing and the caller does not say which version of
     *     it; PRECONDITION_FAILED if it has seen another one
     */
    public void require(@Nullable String current) {
        if (current != null && !given()) {
            throw new ProblemException(KitProblem.PRECONDITION_REQUIRED, "Read it and send its ETag as If-Match.");
        }
        check(current);
    }

    /** By strong comparison: a weak tag matches nothing (RFC 9110 §8.8.3.2). */
    private boolean matches(@Nullable String current) {
        return current != null
                && Arrays.stream(String.valueOf(header).split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals(ANY) || tag.equals(current));
    }
}
