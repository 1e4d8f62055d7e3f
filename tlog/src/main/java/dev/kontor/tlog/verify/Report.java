package dev.kontor.tlog.verify;

import dev.kontor.tlog.checkpoint.Checkpoint;
import dev.kontor.tlog.note.VerifierKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The result of a verification.
 *
 * @param checkpoint whose signature is right; empty when there is none
 * @param key with which it was checked; empty when there is none
 * @param keyGiven whether the key came from the person who verifies, and not with what is verified
 * @param counts what was looked at
 * @param findings by index; empty when all is sound
 * @param notes what a person should know besides
 */
public record Report(
        Optional<Checkpoint> checkpoint,
        Optional<VerifierKey> key,
        boolean keyGiven,
        Counts counts,
        List<Finding> findings,
        List<String> notes) {

    public Report {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    public boolean sound() {
        return findings.isEmpty();
    }

    /** The first index at which something is wrong; empty when nothing is, or when no entry can be named. */
    public OptionalLong firstWrong() {
        return findings.isEmpty() ? OptionalLong.empty() : findings.getFirst().index();
    }
}
