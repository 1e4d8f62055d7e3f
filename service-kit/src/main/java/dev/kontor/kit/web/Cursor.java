package dev.kontor.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: opaque to callers, the sort key of the last item to us. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String encode(String... key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, key).getBytes(UTF_8));
    }

    /**
     * The key a cursor was made of.
     *
     * @param parts how many there must be
     * @throws ProblemException BAD_REQUEST if it is no cursor of this list
     */
    public static List<String> decode(String cursor, int parts) {
        try {
            List<String> key = List.of(new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(SEPARATOR, -1));
            if (key.size() == parts) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            throw unknown();
        }
        throw unknown();
    }

    /** A cursor of one number; the given start when there is none. */
    public static long number(@Nullable String cursor, long start) {
        if (cursor == null) {
            return start;
        }
        try {
            return Long.parseLong(decode(cursor, 1).getFirst());
        } catch (NumberFormatException e) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(KitProblem.BAD_REQUEST, "not a cursor of this list");
    }
}
