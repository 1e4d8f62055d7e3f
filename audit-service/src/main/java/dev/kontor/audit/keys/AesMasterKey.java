package dev.kontor.audit.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.tlog.merkle.TreeHasher;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/** A master key that is at hand: AES-256-GCM. */
final class AesMasterKey implements MasterKey {

    private static final int ID_LENGTH = 8;

    private final SecretKeySpec key;
    private final String id;

    /** @throws IllegalArgumentException if it has not 32 bytes */
    AesMasterKey(byte[] bytes) {
        if (bytes.length != AesGcm.KEY_LENGTH) {
            throw new IllegalArgumentException("a master key has 32 bytes, not " + bytes.length);
        }
        this.key = AesGcm.key(bytes);
        MessageDigest digest = TreeHasher.sha256();
        digest.update("kontor.dev/master-key-id\n".getBytes(UTF_8));
        this.id = HexFormat.of().formatHex(Arrays.copyOf(digest.digest(bytes), ID_LENGTH));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public byte[] wrap(byte[] data, byte[] context) throws GeneralSecurityException {
        return new AesGcm().seal(key, context, data);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] context) throws GeneralSecurityException {
        return new AesGcm().open(key, context, wrapped);
    }
}
