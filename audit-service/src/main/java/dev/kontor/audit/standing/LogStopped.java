package dev.kontor.audit.standing;

import org.jspecify.annotations.Nullable;

/** Nothing may be appended until a person has looked. The message is one sentence for that person and names the runbook. */
public final class LogStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong, by the page in docs/runbooks that helps. */
    public enum Reason {
        /** The database is not a continuation of what was signed. */
        RESTORED_BACKUP("restored-backup"),
        /** A key is not there, or another one. */
        LOST_KEY("lost-key");

        private final String page;

        Reason(String page) {
            this.page = page;
        }

        String page() {
            return page;
        }
    }

    private final Reason reason;

    private LogStopped(Reason reason, String sentence, @Nullable Throwable cause) {
        super(sentence + "; see docs/runbooks/" + reason.page() + ".md", cause);
        this.reason = reason;
    }

    public static LogStopped restoredBackup(String sentence) {
        return new LogStopped(Reason.RESTORED_BACKUP, sentence, null);
    }

    public static LogStopped restoredBackup(String sentence, Throwable cause) {
        return new LogStopped(Reason.RESTORED_BACKUP, sentence, cause);
    }

    public static LogStopped lostKey(String sentence) {
        return new LogStopped(Reason.LOST_KEY, sentence, null);
    }

    public static LogStopped lostKey(String sentence, Throwable cause) {
        return new LogStopped(Reason.LOST_KEY, sentence, cause);
    }

    public Reason reason() {
        return reason;
    }
}
