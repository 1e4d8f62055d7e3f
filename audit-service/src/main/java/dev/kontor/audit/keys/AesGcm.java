package dev.kontor.audit.keys;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits before the ciphertext. One key encrypts few enough messages:
 * those of one subject, far below the 2^32 that random nonces allow. For one thread; the cipher is used again.
 */
final class AesGcm {

    static final int KEY_LENGTH = 32;

    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final Cipher cipher;
    private final SecureRandom random = new SecureRandom();

    AesGcm() {
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES in GCM", e);
        }
    }

    static SecretKeySpec key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    /** Encrypts the parts as if they were one. */
    byte[] seal(SecretKeySpec key, byte[] context, byte[]... parts) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] sealed = new byte[NONCE_LENGTH + length + TAG_BITS / Byte.SIZE];
        System.arraycopy(nonce, 0, sealed, 0, NONCE_LENGTH);
        int at = NONCE_LENGTH;
        for (byte[] part : parts) {
            at += cipher.update(part, 0, part.length, sealed, at);
        }
        cipher.doFinal(sealed, at);
        return sealed;
    }

    /** @throws GeneralSecurityException if a bit of key, context or ciphertext is another */
    byte[] open(SecretKeySpec key, byte[] context, byte[] sealed) throws GeneralSecurityException {
        if (sealed.length < NONCE_LENGTH) {
            throw new GeneralSecurityException("too short for a ciphertext");
        }
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_LENGTH));
        cipher.updateAAD(context);
        return cipher.doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH);
    }
}
