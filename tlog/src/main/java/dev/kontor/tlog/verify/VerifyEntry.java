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
        ChunkResult chunk = new CheckChunk(
                        export.files(), shape, export.manifest().selection(), StreamHash.random(), number)
                .call();
        chunk.findings().stream()
                .filter(finding -> finding.index().orElse(index) == index)
                .forEach(findings::add);
        List<Long> shown = chunk.shown().stream().map(Shown::index).toList();
        int place = shown.indexOf(index);
        if (place < 0) {
            findings.at(index, "The export does not show entry " + index + ", or it cannot be read.");
            return Counts.NONE;
        }
        if (place >= chunk.kinds().length && findings.none()) {
            findings.at(index, "The payload of entry " + index + " is missing or cannot be read.");
        }
        prove(index, size, chunk);
        return place < chunk.kinds().length ? Counts.one(chunk.kinds()[place]) : Counts.NONE;
    }

    private void prove(long index, long size, ChunkResult chunk) throws IOException {
        int position = (int) (index % TileId.WIDTH);
        if (chunk.tile().isEmpty() || chunk.wrong().contains(position)) {
            findings.at(index, "Entry " + index + " and the hash that the export has for it do not fit together.");
            return;
        }
        Hash leaf = Hash.at(chunk.tile().get(), position);
        TileHashes hashes = new TileHashes(id -> export.files().read(id.path(), id.length()), size);
        List<Hash> proof = ProveInclusion.of(index, size, hashes);
        if (!CheckInclusion.holds(leaf, index, size, proof, export.checkpoint().root())) {
            findings.at(
                    index,
                    "Entry " + index + " is not in the log that was signed: its proof does not lead to the root.");
        }
    }
}
