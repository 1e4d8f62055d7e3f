package dev.kontor.tlog.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.StrictBase64;
import java.security.PublicKey;
import java.util.Arrays;

/** The key with which a note is checked; written {@code <name>+<key id>+<base64(0x01 || public key)>}. */
public final class VerifierKey {

    private final String name;
    private final String id;
    private final byte[] raw;
    private final PublicKey key;

    VerifierKey(String name, byte[] raw) {
        this.name = KeyName.checked(name);
        this.id = KeyName.id(name, raw);
        this.raw = raw.clone();
        this.key = Ed25519.publicKey(raw);
    }

    /**
     * Reads the written form.
     *
     * @throws MalformedException if it is another one, of another algorithm than Ed25519, or if its id does not fit
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedException("a verifier key is written name+id+key");
        }
        byte[] typed = StrictBase64.decode(parts[2], "a verifier key");
        if (typed.length != 1 + Ed25519.KEY_LENGTH || typed[0] != KeyName.ED25519) {
            throw new MalformedException("a verifier key is not an Ed25519 key of 32 bytes");
        }
        VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.id.equals(parts[1])) {
            throw new MalformedException("the id " + parts[1] + " of the verifier key does not fit: it is " + key.id);
        }
        return key;
    }

    /** The written form. */
    public String text() {
        byte[] typed = new byte[1 + raw.length];
        typed[0] = KeyName.ED25519;
        System.arraycopy(raw, 0, typed, 1, raw.length);
        return name + "+" + id + "+" + StrictBase64.encode(typed);
    }

    public String name() {
        return name;
    }

    /** Eight lower-case hexadecimal digits. */
    public String id() {
        return id;
    }

    /**
     * The text of a note that this key has signed. Signatures of other keys are passed over, as C2SP signed-note asks.
     *
     * @throws MalformedException if this key has not signed it, or a signature that names this key is wrong
     */
    public String open(SignedNote note) {
        byte[] message = note.text().getBytes(UTF_8);
        boolean signed = false;
        for (NoteSignature signature : note.signatures()) {
            if (signature.keyName().equals(name) && signature.keyId().equals(id)) {
                if (!Ed25519.verify(key, message, signature.signature())) {
                    throw new MalformedException("the signature of " + name + "+" + id + " is wrong");
                }
                signed = true;
            }
        }
        if (!signed) {
            throw new MalformedException("no signature is of the key " + name + "+" + id);
        }
        return note.text();
    }

    @Override
    public String toString() {
        return text();
    }
}
