package dev.kontor.audit.keys;

import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/** The key of one subject's content. */
public final class DataKey {

    private final UUID id;
    private final SecretKeySpec key;

    DataKey(UUID id, byte[] bytes) {
        this.id = id;
        this.key = AesGcm.key(bytes);
    }

    public UUID id() {
        return id;
    }

    SecretKeySpec key() {
        return key;
    }
}
