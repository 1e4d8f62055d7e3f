package dev.kontor.console.documents;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** There is nothing to show, and a reason to tell. */
final class NotShown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NotShown(Reason reason, @Nullable Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** Why, and what the user reads. */
    enum Reason {
        LOGIN_EXPIRED(
                HttpStatus.UNAUTHORIZED,
                "Anmeldung abgelaufen",
                "Ihre Anmeldung gilt nicht mehr. Bitte melden Sie sich neu an."),
        FORBIDDEN(
                HttpStatus.FORBIDDEN,
                "Keine Berechtigung",
                "Ihre Rollen erlauben diese Ansicht nicht. Bitte wenden Sie sich an Ihre Administration."),
        UNKNOWN(
                HttpStatus.NOT_FOUND,
                "Nicht gefunden",
                "Diesen Beleg gibt es nicht, oder er gehört zu einer Firma, für die Sie nicht arbeiten."),
        REPORTING_AWAY(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Vorübergehend nicht verfügbar",
                "Die Belege lassen sich gerade nicht anzeigen. Die Verarbeitung läuft weiter; bitte versuchen Sie es gleich noch einmal.");

        private final HttpStatus status;
        private final String title;
        private final String text;

        Reason(HttpStatus status, String title, String text) {
            this.status = status;
            this.title = title;
            this.text = text;
        }

        HttpStatus status() {
            return status;
        }

        String title() {
            return title;
        }

        String text() {
            return text;
        }
    }
}
