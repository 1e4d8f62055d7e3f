package dev.kontor.tlog.export;

import dev.kontor.tlog.entry.LeafEntry;
import dev.kontor.tlog.export.Payload.Erased;
import dev.kontor.tlog.export.Payload.Held;
import dev.kontor.tlog.export.Payload.Withheld;
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
        int kind = writePayload(position, entry.payload());
        shown.take(index, kind, hasher.leaf(entry.leaf()));
        writeLeaf(position, entry.leaf());
        last = index;
        entries++;
    }

    /** Writes a payload and says which kind it is. */
    private int writePayload(int position, Payload payload) throws IOException {
        int kind = switch (payload) {
            case Held _ -> PayloadRecords.HELD;
            case Erased _ -> PayloadRecords.ERASED;
            case Withheld _ -> PayloadRecords.WITHHELD;
        };
        payloads.writeByte(position);
        payloads.writeByte(kind);
        if (payload instanceof Held(byte[] salt, byte[] bytes)) {
            payloads.write(salt);
            payloads.writeInt(bytes.length);
            payloads.write(bytes);
        }
        return kind;
    }

    private void writeLeaf(int position, byte[] leaf) {
        if (leaf.length > LeafEntry.LONGEST) {
            throw new IllegalArgumentException("a leaf has " + leaf.length + " bytes, more than " + LeafEntry.LONGEST);
        }
        if (!whole) {
            leaves.write(position);
        }
        leaves.write(leaf.length >> 8);
        leaves.write(leaf.length);
        leaves.write(leaf, 0, leaf.length);
    }

    private void endChunk() throws IOException {
        if (chunk == NONE) {
            return;
        }
        zip.end();
        int width = TileId.inTree(0, chunk, size).width();
        leaves.writeTo(zip.begin(whole ? ExportNames.bundle(chunk, width) : ExportNames.leaves(chunk)));
        zip.end();
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
