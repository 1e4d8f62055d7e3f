package dev.kontor.tlog.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.StrictBase64;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/**
 * The key that signs notes; written {@code PRIVATE+KEY+<name>+<key id>+<base64(0x01 || seed)>}, as golang.org/x/mod/sumdb/note
 * does. Whoever has the written form can sign.
 */
public final class SignerKey {

    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final KeyPair pair;
    private final VerifierKey verifier;

    private SignerKey(String name, byte[] seed) {
        this.seed = seed.clone();
        this.pair = Ed25519.pair(seed);
        this.verifier = new VerifierKey(name, Ed25519.raw(pair.getPublic()));
    }

    /** A new key. */
    public static SignerKey generate(String name, SecureRandom random) {
        byte[] seed = new byte[Ed25519.KEY_LENGTH];
        random.nextBytes(seed);
        return new SignerKey(name, seed);
    }

    /**
     * Reads the written form. No message repeats any of it.
     *
     * @throws MalformedException if it is another one, of another algorithm than Ed25519, or if its id does not fit
     */
    public static SignerKey parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new MalformedException("a signer key begins with " + PREFIX);
        }
        String[] parts = text.substring(PREFIX.length()).split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedException("a signer key is written " + PREFIX + "name+id+key");
        }
        byte[] typed = StrictBase64.decode(parts[2], "a signer key");
        if (typed.length != 1 + Ed25519.KEY_LENGTH || typed[0] != KeyName.ED25519) {
            throw new MalformedException("a signer key is not an Ed25519 key of 32 bytes");
        }
        SignerKey key = new SignerKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.verifier.id().equals(parts[1])) {
            throw new MalformedException("the id of the signer key does not fit its name and key");
        }
        return key;
    }

    /** The written form: a secret. */
    public String text() {
        byte[] typed = new byte[1 + seed.length];
        typed[0] = KeyName.ED25519;
        System.arraycopy(seed, 0, typed, 1, seed.length);
        return PREFIX + verifier.name() + "+" + verifier.id() + "+" + StrictBase64.encode(typed);
    }

    /** The key for everybody. */
    public VerifierKey verifier() {
        return verifier;
    }

    /**
     * Signs a text.
     *
     * @throws MalformedException if it does not end with a newline or has another control character
     */
    public SignedNote sign(String text) {
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedException("the text of a note ends with a newline and has no other control character");
        }
        byte[] signature = Ed25519.sign(pair.getPrivate(), text.getBytes(UTF_8));
        return new SignedNote(text, List.of(new NoteSignature(verifier.name(), verifier.id(), signature)));
    }

    /** Name and id; not the secret. */
    @Override
    public String toString() {
        return verifier.name() + "+" + verifier.id();
    }
}
