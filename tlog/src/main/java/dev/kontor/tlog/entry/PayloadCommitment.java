package dev.kontor.tlog.entry;

import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.merkle.TreeHasher;
import java.security.MessageDigest;

/**
 * SHA-256 over a salt of 32 random bytes and the payload. Nobody finds another payload for it (binding). And once salt and
 * payload are destroyed, nobody can try out payloads until one fits (hiding): a plain hash of "rejected" or of a name would
 * stay a piece of personal data for ever. Each payload has a salt of its own, so that equal ones do not show.
 */
public final class PayloadCommitment {

    /** In bytes; fixed, so that salt and payload cannot be shifted against each other. */
    public static final int SALT_LENGTH = 32;

    private final MessageDigest digest = TreeHasher.sha256();

    /** Begins a commitment that is fed piece by piece; for one thread, one commitment after the other. */
    public PayloadCommitment() {}

    /** The commitment to a payload under a salt. */
    public static Hash of(byte[] salt, byte[] payload) {
        PayloadCommitment commitment = new PayloadCommitment();
        commitment.salt(salt);
        commitment.payload(payload, payload.length);
        return commitment.hash();
    }

    /** Comes first. */
    public void salt(byte[] salt) {
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException("a salt has " + SALT_LENGTH + " bytes, not " + salt.length);
        }
        digest.reset();
        digest.update(salt);
    }

    /** The next bytes of the payload. */
    public void payload(byte[] buffer, int length) {
        digest.update(buffer, 0, length);
    }

    public Hash hash() {
        return Hash.of(digest.digest());
    }
}
