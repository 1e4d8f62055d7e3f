package dev.kontor.embedded;

import java.nio.file.AccessDeniedException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Kafka or PostgreSQL could not be started, used or stopped. The message is one sentence for the person at the keyboard. */
public final class EmbeddedException extends RuntimeException {
    EmbeddedException(String message) {
        super(message);
    }

    EmbeddedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Names the cause when it is one that people meet (full disk, taken port, no access); else {@code failed} and the root cause. */
    static EmbeddedException of(String failed, Throwable cause) {
        if (cause instanceof EmbeddedException known) {
            return known;
        }
        Throwable root = cause;
        StringBuilder told = new StringBuilder();
        for (Throwable each = cause; each != null; each = each.getCause()) {
            told.append(each.getMessage()).append('\n');
            root = each;
        }
        if (root instanceof AccessDeniedException denied) {
            return new EmbeddedException(failed + ": no access to " + denied.getMessage() + ".", cause);
        }
        return of(failed, told.toString(), root.toString(), cause);
    }

    /** The same for a program, from what it printed. */
    static EmbeddedException of(String failed, String printed) {
        return of(failed, printed, printed.strip(), null);
    }

    private static EmbeddedException of(String failed, String told, String otherwise, @Nullable Throwable cause) {
        String lower = told.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left on device")) {
            return new EmbeddedException(failed + ": the disk is full.", cause);
        }
        if (lower.contains("address already in use")) {
            return new EmbeddedException(failed + ": another program uses the port.", cause);
        }
        if (lower.contains("setpriv: ") || lower.contains("\"setpriv\"")) {
            return new EmbeddedException(
                    failed + ": cannot drop root's privileges with setpriv (" + otherwise
                            + "); run as an ordinary user instead.",
                    cause);
        }
        return new EmbeddedException(failed + ": " + otherwise, cause);
    }
}
