package dev.kontor.tlog.export;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.entry.PayloadCommitment;
import dev.kontor.tlog.merkle.Hash;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads the payloads of a chunk, one after the other, and computes what the log would have committed to. A record is the
 * position in the chunk (uint8), what there is (uint8) and, if it is held, the salt, the length (big-endian uint32) and the
 * bytes, which are never in memory as a whole.
 */
public final class PayloadRecords implements AutoCloseable {

    /** Second byte of a record: the content is gone for good. */
    public static final int ERASED = 0;

    /** Second byte of a record: the content follows. */
    public static final int HELD = 1;

    /** Second byte of a record: the content is not for the reader of this export. */
    public static final int WITHHELD = 2;

    private final DataInputStream in;
    private final PayloadCommitment commitment = new PayloadCommitment();
    private final byte[] salt = new byte[PayloadCommitment.SALT_LENGTH];
    private final byte[] buffer = new byte[8192];
    private int position;
    private int kind;
    private Optional<Hash> committed = Optional.empty();

    public PayloadRecords(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /**
     * Goes to the next payload; false at the end.
     *
     * @throws MalformedException if the end is in the middle of a record, or the record is of an unknown kind or too long
     */
    public boolean next() throws IOException {
        position = in.read();
        if (position < 0) {
            return false;
        }
        try {
            kind = in.readUnsignedByte();
            committed = switch (kind) {
                case HELD -> Optional.of(commit());
                case ERASED, WITHHELD -> Optional.empty();
                default -> throw new MalformedException("a payload is of the unknown kind " + kind);
            };
            return true;
        } catch (EOFException e) {
            throw new MalformedException("the file ends in the middle of a payload");
        }
    }

    private Hash commit() throws IOException {
        in.readFully(salt);
        int length = in.readInt();
        if (length < 0 || length > Payload.LONGEST) {
            throw new MalformedException("a payload is longer than " + Payload.LONGEST + " bytes");
        }
        commitment.salt(salt);
        for (int rest = length; rest > 0; ) {
            int piece = Math.min(rest, buffer.length);
            in.readFully(buffer, 0, piece);
            commitment.payload(buffer, piece);
            rest -= piece;
        }
        return commitment.hash();
    }

    /** In the chunk, from 0. */
    public int position() {
        return position;
    }

    /** {@link #HELD}, {@link #ERASED} or {@link #WITHHELD}. */
    public int kind() {
        return kind;
    }

    /** The commitment to salt and payload as they are here; empty when the payload is not held. */
    public Optional<Hash> committed() {
        return committed;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
