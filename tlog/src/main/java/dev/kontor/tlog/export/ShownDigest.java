package dev.kontor.tlog.export;

import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.merkle.TreeHasher;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * SHA-256 over what an export shows: for each entry, in order, its index (big-endian uint64), what there is of its payload
 * (uint8, as in {@link PayloadRecords}) and the hash of its leaf. The manifest holds it and is signed: so an entry left out of
 * a part, or a payload passed off as erased, is noticed.
 */
public final class ShownDigest {

    private final MessageDigest sha256 = TreeHasher.sha256();
    private final ByteBuffer record = ByteBuffer.allocate(Long.BYTES + 1 + Hash.LENGTH);

    public void take(long index, int kind, Hash leaf) {
        record.clear();
        record.putLong(index).put((byte) kind);
        leaf.writeTo(record);
        sha256.update(record.array());
    }

    public Hash hash() {
        return Hash.of(sha256.digest());
    }
}
