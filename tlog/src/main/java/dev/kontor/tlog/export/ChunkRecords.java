package dev.kontor.tlog.export;

import dev.kontor.tlog.entry.LeafEntry;
import dev.kontor.tlog.export.Payload.Erased;
import dev.kontor.tlog.export.Payload.Held;
import dev.kontor.tlog.export.Payload.Withheld;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes the records that {@link LeafRecords} and {@link PayloadRecords} read. */
public final class ChunkRecords {

    private ChunkRecords() {}

    /**
     * A leaf, as C2SP tlog-tiles bundles them.
     *
     * @throws IllegalArgumentException if it is too long
     */
    public static void leaf(OutputStream out, byte[] leaf) throws IOException {
        if (leaf.length > LeafEntry.LONGEST) {
            throw new IllegalArgumentException("a leaf has " + leaf.length + " bytes, more than " + LeafEntry.LONGEST);
        }
        out.write(leaf.length >> 8);
        out.write(leaf.length);
        out.write(leaf);
    }

    /**
     * A payload.
     *
     * @param position of the entry in its chunk
     * @return which kind it is, as in {@link PayloadRecords}
     */
    public static int payload(DataOutputStream out, int position, Payload payload) throws IOException {
        int kind = switch (payload) {
            case Held _ -> PayloadRecords.HELD;
            case Erased _ -> PayloadRecords.ERASED;
            case Withheld _ -> PayloadRecords.WITHHELD;
        };
        out.writeByte(position);
        out.writeByte(kind);
        if (payload instanceof Held(byte[] salt, byte[] bytes)) {
            out.write(salt);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        return kind;
    }
}
