package dev.kontor.validation.clarification;

import dev.kontor.events.validation.Checked;
import java.time.Instant;
import java.util.UUID;

/**
 * A document in validation, as REST shows it.
 *
 * @param since when it came into its state, UTC
 */
record ValidationView(
        UUID documentId, String company, Dossier.State state, long version, Instant since, Checked checked) {

    /** @throws IllegalStateException if it was never checked; none is stored like that */
    static ValidationView of(Dossier dossier) {
        Dossier.Result result = dossier.result();
        if (result == null) {
            throw new IllegalStateException("document " + dossier.id() + " was never checked");
        }
        return new ValidationView(
                dossier.id(), dossier.company(), result.state(), dossier.version(), dossier.since(), result.checked());
    }
}
