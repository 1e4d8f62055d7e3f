package dev.kontor.tlog.verify;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.checkpoint.Checkpoint;
import dev.kontor.tlog.checkpoint.InclusionProof;
import dev.kontor.tlog.entry.LeafEntry;
import dev.kontor.tlog.note.VerifierKey;
import java.util.List;
import java.util.Optional;

/** Verifies the proof of one entry, a file of its own. */
public final class VerifyProof {

    private VerifyProof() {}

    /**
     * Verifies.
     *
     * @param bytes of the proof
     * @param leaf bytes of the entry; empty to take those that came with the proof
     * @param key the one to believe: none comes with a proof
     */
    public static Report of(byte[] bytes, Optional<byte[]> leaf, VerifierKey key) {
        Findings findings = new Findings();
        Optional<Checkpoint> checkpoint = Optional.empty();
        try {
            InclusionProof proof = InclusionProof.parse(bytes);
            byte[] entry = leaf.or(proof::leaf)
                    .orElseThrow(
                            () -> new MalformedException("the entry does not come with the proof, and was not given"));
            checkpoint = Optional.of(proof.verify(entry, key));
            LeafEntry.decode(entry);
        } catch (MalformedException e) {
            findings.general("The proof does not hold: " + e.getMessage() + ".");
        }
        Counts counts = findings.none() ? Counts.ONE : Counts.NONE;
        return new Report(checkpoint, Optional.of(key), true, counts, findings.sorted(), List.of());
    }
}
