package dev.kontor.tlog.entry;

import dev.kontor.tlog.MalformedException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Instants in a leaf: ISO 8601 in UTC with nine digits of a second, {@code 2026-11-22T05:46:45.123456000Z}. */
public final class LeafTime {

    private static final DateTimeFormatter FORM =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

    private static final String USUAL = "0000-00-00T00:00:00.000000000Z";

    private LeafTime() {}

    public static String write(Instant time) {
        return FORM.format(time);
    }

    /**
     * Reads the written form.
     *
     * @throws MalformedException if {@link #write} would not have written it so
     */
    public static Instant read(String text) {
        try {
            if (usual(text)) {
                return LocalDateTime.of(
                                digits(text, 0, 4),
                                digits(text, 5, 7),
                                digits(text, 8, 10),
                                digits(text, 11, 13),
                                digits(text, 14, 16),
                                digits(text, 17, 19),
                                digits(text, 20, 29))
                        .toInstant(ZoneOffset.UTC);
            }
            Instant time = FORM.parse(text, Instant::from);
            if (write(time).equals(text)) {
                return time;
            }
        } catch (DateTimeException e) {
            // falls through: the sentence below says as much
        }
        throw new MalformedException("\"" + text + "\" is not an instant with nine digits of a second");
    }

    /** Years from 0 to 9999: nearly all, and parsing them by hand is twenty times as fast. */
    private static boolean usual(String text) {
        if (text.length() != USUAL.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char form = USUAL.charAt(i);
            if (form == '0' ? c < '0' || c > '9' : c != form) {
                return false;
            }
        }
        return true;
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
