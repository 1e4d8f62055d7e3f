package dev.kontor.extraction.learning;

/**
 * What confirmed documents of a supplier say about a sign of a field.
 *
 * @param hits documents in which the right value had it
 * @param misses documents in which another value had it
 */
record Habit(String field, Sign sign, int hits, int misses) {

    private static final double UNSEEN = 0.3;

    /** Log odds that a value with this sign is the right one; the more documents agree, the more. */
    double weight(int stated) {
        return Math.log((hits + UNSEEN) / (misses + UNSEEN)) * hits / Math.max(stated, 1);
    }

    Habit seen(boolean right, boolean wrong) {
        return new Habit(field, sign, hits + (right ? 1 : 0), misses + (wrong ? 1 : 0));
    }
}
