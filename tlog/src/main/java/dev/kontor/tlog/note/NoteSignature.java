package dev.kontor.tlog.note;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.StrictBase64;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One line under a note.
 *
 * @param keyName of the key that signed
 * @param keyId of the key, eight lower-case hexadecimal digits
 * @param signature without the key id; of whatever algorithm the key has
 */
public record NoteSignature(String keyName, String keyId, byte[] signature) {

    static final String DASH = "— ";

    static NoteSignature parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new MalformedException(
                    "a signature line is an em dash, a name and base64, with single spaces between");
        }
        byte[] bytes = StrictBase64.decode(line.substring(space + 1), "a signature");
        if (bytes.length <= KeyName.ID_LENGTH) {
            throw new MalformedException("a signature has only " + bytes.length + " bytes");
        }
        return new NoteSignature(
                KeyName.checked(line.substring(DASH.length(), space)),
                HexFormat.of().formatHex(bytes, 0, KeyName.ID_LENGTH),
                Arrays.copyOfRange(bytes, KeyName.ID_LENGTH, bytes.length));
    }

    /** The line, without its end. */
    String line() {
        byte[] id = HexFormat.of().parseHex(keyId);
        byte[] bytes = Arrays.copyOf(id, id.length + signature.length);
        System.arraycopy(signature, 0, bytes, id.length, signature.length);
        return DASH + keyName + " " + StrictBase64.encode(bytes);
    }
}
