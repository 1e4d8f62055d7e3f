package dev.kontor.tlog.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.merkle.TreeHasher;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** What tells keys apart: a name, and four bytes that depend on name, algorithm and public key. */
final class KeyName {

    /** Signature type identifier of Ed25519 (C2SP signed-note, Signature types). */
    static final byte ED25519 = 1;

    static final int ID_LENGTH = 4;

    private static final int NEXT_LINE = 0x85;

    private KeyName() {}

    /**
     * That name, if it is one.
     *
     * @throws MalformedException if it is empty or has Unicode spaces, control characters or a plus
     */
    static String checked(String name) {
        boolean bad = name.codePoints()
                .anyMatch(c -> c == '+'
                        || c == NEXT_LINE
                        || Character.isISOControl(c)
                        || Character.isWhitespace(c)
                        || Character.isSpaceChar(c));
        if (name.isEmpty() || bad) {
            throw new MalformedException("\"" + name + "\" is not the name of a key: spaces and plus are not allowed");
        }
        return name;
    }

    /** SHA-256(name || 0x0A || signature type || public key), its first four bytes in hexadecimal digits. */
    static String id(String name, byte[] publicKey) {
        MessageDigest digest = TreeHasher.sha256();
        digest.update(name.getBytes(UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(publicKey), ID_LENGTH));
    }
}
