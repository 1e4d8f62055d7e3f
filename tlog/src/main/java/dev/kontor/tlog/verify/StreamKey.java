package dev.kontor.tlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.tlog.entry.LeafEntry;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * Stands for a (topic, subject): 128 bits of a SHA-256, for millions of streams have to fit into memory.
 *
 * @param high the first 64 bits
 * @param low the next
 */
record StreamKey(long high, long low) {

    static final StreamKey NONE = new StreamKey(0, 0);

    static StreamKey of(LeafEntry entry, MessageDigest sha256) {
        sha256.update(entry.topic().getBytes(UTF_8));
        sha256.update((byte) '\n');
        ByteBuffer hash = ByteBuffer.wrap(sha256.digest(entry.subject().getBytes(UTF_8)));
        return new StreamKey(hash.getLong(), hash.getLong());
    }
}
