package dev.kontor.tlog.verify;

import dev.kontor.tlog.export.ExportShape;
import dev.kontor.tlog.merkle.CheckInclusion;
import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.merkle.ProveInclusion;
import dev.kontor.tlog.tile.TileHashes;
import dev.kontor.tlog.tile.TileId;
import java.io.IOException;
import java.util.List;

/** Verifies one entry of an export: its leaf, its payload, and that it is in the log that was signed. */
final class VerifyEntry {

    private final OpenedExport export;
    private final Findings findings;

    VerifyEntry(OpenedExport export, Findings findings) {
        this.export = export;
        this.findings = findings;
    }

    Counts counts(long index) throws IOException {
        ExportShape shape = export.shape();
        long size = export.checkpoint().size();
        long number = index / TileId.WIDTH;
        if (index >= size || !shape.shows(number)) {
            findings.at(index, "The export does not show entry " + index + "; the log has " + size + " entries.");
            return Counts.NONE;
        }
        ChunkResult chunk =
                new CheckChunk(export.files(), shape, export.manifest().selection(), number).call();
        chunk.findings().stream()
                .filter(finding -> finding.index().orElse(index) == index)
                .forEach(findings::add);
        int position = (int) (index % TileId.WIDTH);
        boolean shown = chunk.shown().stream().anyMatch(entry -> entry.index() == index);
        if (!shown && findings.none()) {
            findings.at(index, "The export does not show entry " + index + ".");
        } else if (chunk.wrong().contains(position)) {
            findings.at(index, "Entry " + index + " and the hash that the export has for it do not fit together.");
        } else if (findings.none()) {
            prove(index, size, Hash.at(chunk.tile().orElseThrow(), position));
        }
        return shown ? Counts.ONE : Counts.NONE;
    }

    private void prove(long index, long size, Hash leaf) throws IOException {
        TileHashes hashes = new TileHashes(id -> export.files().read(id.path(), id.length()), size);
        List<Hash> proof = ProveInclusion.of(index, size, hashes);
        if (!CheckInclusion.holds(leaf, index, size, proof, export.checkpoint().root())) {
            findings.at(
                    index,
                    "Entry " + index + " is not in the log that was signed: its proof does not lead to the root.");
        }
    }
}
