package dev.kontor.tlog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Base64;

/** RFC 4648 §4 with padding, one spelling for each value: what does not encode back to itself is refused. */
public final class StrictBase64 {

    private StrictBase64() {}

    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * Reads base64.
     *
     * @param what the name of the value, for the message
     * @throws MalformedException if it is none, lacks padding or has bits beyond its last byte
     */
    public static byte[] decode(String text, String what) {
        try {
            // ISO-8859-1 turns everything else into '?', which is no base64
            byte[] ascii = text.getBytes(ISO_8859_1);
            byte[] bytes = Base64.getDecoder().decode(ascii);
            if (Arrays.equals(Base64.getEncoder().encode(bytes), ascii)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // falls through: the decoder's words are about positions in a text nobody sees
        }
        throw new MalformedException(what + " is not in canonical base64");
    }
}
