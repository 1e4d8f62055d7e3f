package dev.kontor.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
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

    /**
     * The place a cursor stands for.
     *
     * @param parts of its key
     * @param start the place when there is no cursor
     * @param place may throw what parsing a number, an id or a time throws
     * @throws ProblemException BAD_REQUEST if it is no cursor of this list
     */
    public static <T> T read(@Nullable String cursor, int parts, T start, Function<List<String>, T> place) {
        if (cursor == null) {
            return start;
        }
        try {
            return place.apply(decode(cursor, parts));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unknown();
        }
    }

    /** A cursor of one number; the given start when there is none. */
    public static long number(@Nullable String cursor, long start) {
        return read(cursor, 1, start, key -> Long.valueOf(key.getFirst()));
    }

    private static ProblemException unknown() {
        return new ProblemException(KitProblem.BAD_REQUEST, "not a cursor of this list");
    }
}
