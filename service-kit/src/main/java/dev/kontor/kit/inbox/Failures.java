package dev.kontor.kit.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells an event that cannot be handled from a moment in which nothing can be. */
final class Failures {

    private static final int LONGEST_DETAIL = 2000;

    private Failures() {}

    /** Whether trying the same again later may work. */
    static boolean passing(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof Unavailable
                    || t instanceof TransientDataAccessException
                    || t instanceof NonTransientDataAccessResourceException
                    || t instanceof RecoverableDataAccessException
                    || t instanceof TransactionException) {
                return true;
            }
        }
        return false;
    }

    /** One line for the person who looks at a parked event. */
    static String detail(@Nullable Throwable failure) {
        String text = String.valueOf(failure);
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL);
    }
}
