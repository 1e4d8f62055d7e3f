package dev.kontor.tlog.export;

import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.merkle.TreeHasher;
import dev.kontor.tlog.tile.TileId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes entries chunk by chunk: the payloads as they come, then the leaves, which are small and waited. */
final class ChunkWriter {

    private static final long NONE = -1;

    private final ExportZip zip;
    private final long size;
    private final boolean whole;
    private final ChunkRuns runs = new ChunkRuns();
    private final ByteArrayOutputStream leaves = new ByteArrayOutputStream();
    private DataOutputStream payloads = new DataOutputStream(OutputStream.nullOutputStream());
    private long chunk = NONE;
    private long last = NONE;
    private long entries;
    private final ShownDigest shown = new ShownDigest();
    private final TreeHasher hasher = new TreeHasher();

    ChunkWriter(ExportZip zip, long size, boolean whole) {
        this.zip = zip;
        this.size = size;
        this.whole = whole;
    }

    void add(ExportedEntry entry) throws IOException {
        long index = entry.index();
        if (index >= size || index <= last || (whole && index != last + 1)) {
            throw new IllegalArgumentException("entry " + index + " cannot follow entry " + last + " of " + size);
        }
        if (index / TileId.WIDTH != chunk) {
            endChunk();
            chunk = index / TileId.WIDTH;
            runs.add(chunk);
            payloads = new DataOutputStream(zip.begin(ExportNames.payloads(chunk)));
        }
        int position = (int) (index % TileId.WIDTH);
        int kind = ChunkRecords.payload(payloads, position, entry.payload());
        shown.take(index, kind, hasher.leaf(entry.leaf()));
        writeLeaf(position, entry.leaf());
        last = index;
        entries++;
    }

    private void writeLeaf(int position, byte[] leaf) throws IOException {
        if (!whole) {
            leaves.write(position);
        }
        ChunkRecords.leaf(leaves, leaf);
    }

    private void endChunk() throws IOException {
        if (chunk == NONE) {
            return;
        }
        zip.end();
        int width = TileId.inTree(0, chunk, size).width();
        // not compressed: hashing them is what a verifier spends its time on, and inflating costs more than that
        zip.putStored(whole ? ExportNames.bundle(chunk, width) : ExportNames.leaves(chunk), leaves.toByteArray());
        leaves.reset();
    }

    /** Writes the last chunk. */
    void finish() throws IOException {
        endChunk();
        if (whole && entries != size) {
            throw new IllegalArgumentException("a whole log of " + size + " entries was given " + entries);
        }
    }

    long entries() {
        return entries;
    }

    Hash shown() {
        return shown.hash();
    }

    ChunkRuns runs() {
        return runs;
    }
}
