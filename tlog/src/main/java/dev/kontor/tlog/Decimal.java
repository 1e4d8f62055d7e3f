package dev.kontor.tlog;

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
        boolean good = !text.isEmpty() && (text.length() == 1 || text.charAt(0) != '0');
        long number = 0;
        for (int i = 0; good && i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            good = digit >= 0 && digit < BASE && number <= (Long.MAX_VALUE - digit) / BASE;
            number = number * BASE + digit;
        }
        if (!good) {
            throw new MalformedException(what + " is not a decimal number below 2^63 without leading zeroes");
        }
        return number;
    }
}
