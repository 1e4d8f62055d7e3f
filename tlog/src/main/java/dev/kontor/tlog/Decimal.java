package dev.kontor.tlog;

/** Numbers as C2SP writes them: ASCII digits, no sign, no leading zero. */
public final class Decimal {

    private static final int MOST_DIGITS = 19;

    private Decimal() {}

    /**
     * Reads a number from 0 to {@link Long#MAX_VALUE}.
     *
     * @param what the name of the value, for the message
     * @throws MalformedException if it is written in any other way
     */
    public static long parse(String text, String what) {
        boolean digits = !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && (text.length() == 1 || text.charAt(0) != '0');
        if (digits) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                // falls through: nineteen digits may be too many
            }
        }
        throw new MalformedException(what + " is not a decimal number below 2^63 without leading zeroes");
    }
}
