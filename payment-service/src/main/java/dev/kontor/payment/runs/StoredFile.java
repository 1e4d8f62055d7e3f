package dev.kontor.payment.runs;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The file of a run: made once, kept, and delivered as it is.
 *
 * @param name in the outbox folder
 * @param sha256 lower-case hex
 */
record StoredFile(String name, byte[] bytes, String sha256) {

    static StoredFile of(String messageId, byte[] bytes) {
        return new StoredFile(messageId + ".xml", bytes, sha256(bytes));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
