package dev.kontor.audit.keys;

import dev.kontor.audit.standing.LogStopped;
import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.note.SignerKey;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The signing key and the master key. They are made for a log that is empty, and never again: a new key beside an old log
 * would hide that the old one is lost. What was read once stays at hand.
 */
@Component
public class LogKeys {

    private final KeySettings settings;
    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();
    private @Nullable SignerKey signer;
    private @Nullable MasterKey master;

    LogKeys(KeySettings settings, JdbcClient jdbc) {
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** @throws LogStopped if it is not there, or not the one of this log */
    public synchronized SignerKey signer() {
        SignerKey present = signer;
        if (present == null) {
            String text = secret(
                    "signing-key",
                    () -> SignerKey.generate(settings.origin(), random).text());
            try {
                present = SignerKey.parse(text);
            } catch (MalformedException e) {
                throw LogStopped.lostKey("The signing key cannot be read", e);
            }
            if (!present.verifier().name().equals(settings.origin())) {
                throw LogStopped.lostKey(
                        "The signing key is of the log " + present.verifier().name() + ", not of " + settings.origin());
            }
            signer = present;
        }
        return present;
    }

    /** @throws LogStopped if it is not there, or data keys are wrapped by another one */
    synchronized MasterKey master() {
        MasterKey present = master;
        if (present == null) {
            try {
                present = new AesMasterKey(Base64.getDecoder().decode(masterText()));
            } catch (IllegalArgumentException e) {
                throw LogStopped.lostKey("The master key is not 32 bytes in base64", e);
            }
            boolean another = jdbc.sql("SELECT EXISTS (SELECT FROM data_key WHERE master <> :master)")
                    .param("master", present.id())
                    .query(Boolean.class)
                    .single();
            if (another) {
                throw LogStopped.lostKey("The master key is not the one that wrapped the data keys");
            }
            master = present;
        }
        return present;
    }

    private String masterText() {
        if (!settings.masterKey().isBlank()) {
            return settings.masterKey().strip();
        }
        return secret("master-key", () -> {
            byte[] key = new byte[AesGcm.KEY_LENGTH];
            random.nextBytes(key);
            return Base64.getEncoder().encodeToString(key);
        });
    }

    private String secret(String name, Supplier<String> make) {
        KeyFile file = new KeyFile(settings.folder().resolve(name));
        try {
            var present = file.read();
            if (present.isPresent()) {
                return present.get();
            }
            if (logHasBegun()) {
                throw LogStopped.lostKey("The key " + file + " is not there");
            }
            return file.create(make);
        } catch (IOException e) {
            throw LogStopped.lostKey(
                    "The key " + file + " cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    private boolean logHasBegun() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM log_checkpoint) OR EXISTS (SELECT FROM data_key)")
                .query(Boolean.class)
                .single();
    }
}
