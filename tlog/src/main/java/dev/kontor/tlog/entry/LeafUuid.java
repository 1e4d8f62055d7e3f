package dev.kontor.tlog.entry;

/** The one way a UUID is written in a leaf: lower-case hexadecimal digits and hyphens (RFC 9562 §4). */
final class LeafUuid {

    private static final int LENGTH = 36;
    private static final int[] HYPHENS = {8, 13, 18, 23};
    private static final boolean[] DIGIT = new boolean[256];

    static {
        for (char digit : "0123456789abcdef".toCharArray()) {
            DIGIT[digit] = true;
        }
    }

    private LeafUuid() {}

    static boolean is(byte[] leaf, int start, int length) {
        if (length != LENGTH) {
            return false;
        }
        boolean right = true;
        int from = start;
        for (int hyphen : HYPHENS) {
            right &= digits(leaf, from, start + hyphen) && leaf[start + hyphen] == '-';
            from = start + hyphen + 1;
        }
        return right && digits(leaf, from, start + LENGTH);
    }

    private static boolean digits(byte[] leaf, int from, int to) {
        boolean digits = true;
        for (int i = from; i < to; i++) {
            digits &= DIGIT[leaf[i] & 0xff];
        }
        return digits;
    }
}
