package dev.kontor.audit.keys;

import dev.kontor.tlog.entry.PayloadCommitment;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Encrypts salt and payload together, so that neither outlives the key. What it decrypts to is held against the leaf, which
 * says whose content it is. For one thread.
 */
public final class SealContent {

    private static final byte[] NO_CONTEXT = new byte[0];

    private final AesGcm aes = new AesGcm();

    /** In clear. */
    public record Content(byte[] salt, byte[] payload) {}

    public byte[] seal(DataKey key, byte[] salt, byte[] payload) {
        try {
            return aes.seal(key.key(), NO_CONTEXT, salt, payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES in GCM encrypts everything", e);
        }
    }

    /** Empty if the bytes are not what was sealed with that key. */
    public Optional<Content> open(DataKey key, byte[] sealed) {
        try {
            byte[] clear = aes.open(key.key(), NO_CONTEXT, sealed);
            int split = Math.min(PayloadCommitment.SALT_LENGTH, clear.length);
            return Optional.of(
                    new Content(Arrays.copyOf(clear, split), Arrays.copyOfRange(clear, split, clear.length)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
