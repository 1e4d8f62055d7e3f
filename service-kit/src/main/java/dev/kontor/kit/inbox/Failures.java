package dev.kontor.kit.inbox;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/** Tells an event that cannot be handled from a moment in which nothing can be. */
final class Failures {

    private static final int LONGEST_DETAIL = 2000;

    /**
     * SQLSTATEs after which the same may work, by code or class (PostgreSQL 18, appendix A): connection, transaction
     * rollback, resources, operator intervention, system error, lock not available, read-only server, idle session. Spring
     * takes class 54, program limit exceeded, for a missing resource; it lies in the data.
     */
    private static final Set<String> PASSING_STATES =
            Set.of("08", "40", "53", "57", "58", "55P03", "25006", "25P03", "25P04");

    private static final String QUERY_CANCELED = "57014";

    private Failures() {}

    /** Whether trying the same again later may work. */
    static boolean passing(Throwable failure) {
        Optional<String> state = sqlState(failure);
        return timeout(failure)
                || causes(failure).anyMatch(Unavailable.class::isInstance)
                || state.map(Failures::passing)
                        .orElseGet(() -> causes(failure)
                                .anyMatch(t -> t instanceof TransientDataAccessException
                                        || t instanceof NonTransientDataAccessResourceException
                                        || t instanceof RecoverableDataAccessException
                                        || t instanceof CannotCreateTransactionException
                                        || t instanceof TransactionSystemException));
    }

    /** Whether the time of a statement or of the transaction was up. */
    static boolean timeout(Throwable failure) {
        return sqlState(failure).filter(QUERY_CANCELED::equals).isPresent()
                || causes(failure)
                        .anyMatch(t -> t instanceof TransactionTimedOutException || t instanceof QueryTimeoutException);
    }

    /** Fit for the log: messages may hold what stands in the event. */
    static String kind(Throwable failure) {
        return causes(failure).map(t -> t.getClass().getSimpleName()).collect(Collectors.joining(" < "));
    }

    /** One line for the operator who looks at a parked event. PostgreSQL text takes everything but NUL. */
    static String detail(@Nullable Throwable failure) {
        String text = String.valueOf(failure).replace('\0', '\uFFFD');
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL);
    }

    private static boolean passing(String state) {
        return PASSING_STATES.contains(state) || PASSING_STATES.contains(state.substring(0, 2));
    }

    /** What the database said, if it was the database. */
    private static Optional<String> sqlState(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(t -> ((SQLException) t).getSQLState())
                .filter(state -> state != null && state.length() == 5)
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause);
    }
}
