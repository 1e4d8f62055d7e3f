package dev.kontor.tlog.verify;

import dev.kontor.tlog.export.ExportShape;
import dev.kontor.tlog.merkle.Hash;
import java.io.IOException;
import java.util.Optional;

/** Verifies everything that an export shows. */
final class VerifyAll {

    private final OpenedExport export;
    private final Findings findings;
    private final StreamHash streams = StreamHash.random();

    VerifyAll(OpenedExport export, Findings findings) {
        this.export = export;
        this.findings = findings;
    }

    Counts counts(int threads, Progress progress) throws IOException {
        new CheckFiles(export, findings).check();
        ExportShape shape = export.shape();
        long size = export.checkpoint().size();
        try (Chunks chunks = new Chunks(shape.tiles(), this::chunk, threads)) {
            Sequences sequences = new Sequences(shape.whole());
            TakeChunk take = new TakeChunk(chunks, sequences, findings, progress, size);
            ReadTile tiles = new ReadTile(export.files(), findings);
            Optional<Hash> root = new WalkTree(shape, size, tiles, take, findings).root();
            compare(root, take.hashesRight());
            if (take.hashesRight() && !findings.full()) {
                sequences.finish(findings);
            }
            compareShown(take);
            return take.counts();
        }
    }

    private CheckChunk chunk(long number) {
        return new CheckChunk(export.files(), export.shape(), export.manifest().selection(), streams, number);
    }

    /** A root that is wrong although nothing below is: the log was made anew, from beginning to end. */
    private void compare(Optional<Hash> root, boolean leavesRight) {
        Hash signed = export.checkpoint().root();
        if (root.isEmpty() || root.get().equals(signed)) {
            return;
        }
        String what = "their root is " + root.get().base64() + ", the checkpoint says " + signed.base64() + ".";
        if (findings.none()) {
            findings.general("The entries and hashes fit together, but they are not those that were signed: " + what);
        } else if (export.shape().whole() && leavesRight) {
            findings.general("The entries are not those that were signed: " + what);
        }
    }

    private void compareShown(TakeChunk take) {
        long said = export.manifest().entries();
        // the log itself has signed nothing about what it shows
        if (!export.shape().live()
                && findings.none()
                && (take.counts().entries() != said
                        || !take.shown().equals(export.manifest().shown()))) {
            findings.general("The export does not show what was exported (" + said
                    + " entries): an entry was left out or put in,"
                    + " or a payload is passed off as erased or withheld.");
        }
    }
}
