package dev.kontor.tlog.export;

import dev.kontor.tlog.MalformedException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the leaves of a chunk, one after the other: big-endian uint16 length and bytes, as C2SP tlog-tiles bundles them; in
 * an export of a part with the position in the chunk as one byte before each.
 */
public final class LeafRecords implements AutoCloseable {

    private final DataInputStream in;
    private final boolean whole;
    private int position = -1;
    private byte[] leaf = new byte[0];

    /** @param whole whether the positions are 0, 1, 2 … and not written */
    public LeafRecords(InputStream in, boolean whole) {
        this.in = new DataInputStream(in);
        this.whole = whole;
    }

    /**
     * Goes to the next leaf; false at the end.
     *
     * @throws MalformedException if the end is in the middle of a leaf, or positions do not ascend
     */
    public boolean next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return false;
        }
        try {
            int before = position;
            position = whole ? before + 1 : first;
            if (position <= before) {
                throw new MalformedException("the entries of a chunk are not in ascending order");
            }
            int high = whole ? first : in.readUnsignedByte();
            leaf = new byte[high << 8 | in.readUnsignedByte()];
            in.readFully(leaf);
            return true;
        } catch (EOFException e) {
            throw new MalformedException("the file ends in the middle of an entry");
        }
    }

    /** In the chunk, from 0; -1 before the first. */
    public int position() {
        return position;
    }

    /** The bytes that were hashed; not reused. */
    public byte[] leaf() {
        return leaf;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
