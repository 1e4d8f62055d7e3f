package dev.kontor.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Numbers as C2SP writes them: ASCII digits, no sign, no leading zero. */
public final class Decimal {

    private static final int BASE = 10;

    private Decimal() {}

    /**
     * Reads a number from 0 to {@link Long#MAX_VALUE}.
     *
     * @param what the name of the value, for the message
     * @throws MalformedException if it is written in any other way
     */
    public static long parse(String text, String what) {
        byte[] bytes = text.getBytes(UTF_8);
        return parse(bytes, 0, bytes.length, what);
    }

    /** As the other one, out of a text in ASCII or UTF-8. */
    public static long parse(byte[] text, int from, int length, String what) {
        boolean good = length == 1 || (length > 1 && text[from] != '0');
        long number = 0;
        for (int i = from; good && i < from + length; i++) {
            int digit = text[i] - '0';
            good = digit >= 0 && digit < BASE && number <= (Long.MAX_VALUE - digit) / BASE;
            number = number * BASE + digit;
        }
        if (!good) {
            throw new MalformedException(what + " is not a decimal number below 2^63 without leading zeroes");
        }
        return number;
    }
}
