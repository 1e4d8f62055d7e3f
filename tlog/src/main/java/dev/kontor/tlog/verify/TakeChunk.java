package dev.kontor.tlog.verify;

import dev.kontor.tlog.entry.CheckedLeaf;
import dev.kontor.tlog.export.PayloadRecords;
import dev.kontor.tlog.export.ShownDigest;
import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.merkle.TreeHasher;
import dev.kontor.tlog.tile.TileId;
import java.time.Instant;
import java.util.Optional;

/** Takes chunk after chunk, in the order of the log: blames leaf or tile, follows sequences and the time of recording. */
final class TakeChunk {

    private final Chunks chunks;
    private final Sequences sequences;
    private final Findings findings;
    private final Progress progress;
    private final long size;
    private final TreeHasher hasher = new TreeHasher();
    private Instant recorded = Instant.MIN;
    private final ShownDigest digest = new ShownDigest();
    private final long[] kinds = new long[PayloadRecords.WITHHELD + 1];
    private long entries;
    private boolean hashesRight = true;

    TakeChunk(Chunks chunks, Sequences sequences, Findings findings, Progress progress, long size) {
        this.chunks = chunks;
        this.sequences = sequences;
        this.findings = findings;
        this.progress = progress;
        this.size = size;
    }

    /** The hashes of a chunk's leaves, from the leaves themselves if all of them are shown. */
    Optional<byte[]> row(long number, Optional<Hash> above) {
        ChunkResult chunk = chunks.next();
        if (chunk.chunk() != number) {
            throw new IllegalStateException("chunk " + number + " was expected, not " + chunk.chunk());
        }
        blame(chunk, above);
        hashesRight &= chunk.wrong().isEmpty() && chunk.legible();
        chunk.findings().forEach(findings::add);
        chunk.shown().forEach(this::follow);
        for (int i = 0; i < chunk.kinds().length; i++) {
            Shown shown = chunk.shown().get(i);
            digest.take(shown.index(), chunk.kinds()[i], shown.leaf());
            kinds[chunk.kinds()[i]]++;
        }
        progress.at(number * TileId.WIDTH + chunk.width(), size);
        return chunk.leaves().or(chunk::tile);
    }

    private void blame(ChunkResult chunk, Optional<Hash> above) {
        if (chunk.wrong().isEmpty()) {
            return;
        }
        String path = new TileId(0, chunk.chunk(), chunk.width()).path();
        // only a hash above, which the root vouches for, can tell which of the two was there first
        boolean leaf = above.isPresent() && above.equals(fold(chunk, chunk.tile()));
        boolean tile = above.isPresent() && above.equals(fold(chunk, chunk.leaves()));
        for (int position : chunk.wrong()) {
            long index = chunk.chunk() * TileId.WIDTH + position;
            if (leaf) {
                findings.at(
                        index,
                        "Entry " + index + " is not the one that is in the log: its bytes were changed or swapped.");
            } else if (tile) {
                findings.at(
                        index,
                        "The hash that " + path + " has for entry " + index + " was changed; the entry is right.");
            } else {
                findings.at(
                        index, "Entry " + index + " and the hash that " + path + " has for it do not fit together.");
            }
        }
    }

    private Optional<Hash> fold(ChunkResult chunk, Optional<byte[]> row) {
        return row.map(hashes -> hasher.fold(hashes, 0, chunk.width()));
    }

    private void follow(Shown shown) {
        entries++;
        CheckedLeaf entry = shown.entry();
        if (entry == null) {
            return;
        }
        sequences.take(shown.index(), entry, shown.stream(), findings);
        if (entry.recordedAt().isBefore(recorded)) {
            findings.at(
                    shown.index(),
                    "Entry " + shown.index() + " was recorded at " + entry.recordedAt()
                            + ", before the entry before it (" + recorded + ").");
        }
        recorded = entry.recordedAt();
    }

    /** Whether every leaf was the one of the log: only then do gaps in sequences mean anything. */
    boolean hashesRight() {
        return hashesRight;
    }

    Counts counts() {
        return new Counts(
                entries,
                kinds[PayloadRecords.HELD],
                kinds[PayloadRecords.ERASED],
                kinds[PayloadRecords.WITHHELD],
                sequences.streams());
    }

    /** Over all entries that were shown, as the manifest has it. */
    Hash shown() {
        return digest.hash();
    }
}
