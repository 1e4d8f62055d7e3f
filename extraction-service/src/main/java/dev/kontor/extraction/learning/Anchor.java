package dev.kontor.extraction.learning;

/**
 * Where a field was found before, and how often that was right.
 *
 * @param field its name
 * @param relation how the value is found
 * @param label the words it is found by, or the value itself of one that never changes; empty for a mere place
 * @param page from 1, of a place
 * @param x left edge of the value in points, of a place
 * @param y top edge of the value in points, of a place
 * @param words the value had
 * @param hits documents in which it led to the confirmed value
 * @param misses documents in which it led to another one
 */
record Anchor(
        String field,
        Relation relation,
        String label,
        int page,
        double x,
        double y,
        int words,
        Writing writing,
        int hits,
        int misses) {

    enum Relation {
        /** Behind the first occurrence of the label. */
        BEHIND_FIRST,
        /** Behind the last occurrence of the label. */
        BEHIND_LAST,
        /** Below the label. */
        BELOW,
        /** At a place of a page. */
        AT,
        /** The same in every document. */
        SAME
    }

    /** Places this near are the same, in points. */
    private static final double NEAR = 6;

    /** Whether both look for the same thing in the same way. */
    boolean isLike(Anchor other) {
        return field.equals(other.field)
                && relation == other.relation
                && label.equals(other.label)
                && writing == other.writing
                && words == other.words
                && page == other.page
                && Math.abs(x - other.x) < NEAR
                && Math.abs(y - other.y) < NEAR;
    }

    /** How likely it leads to the right value, 0 to 1: one document proves little, and one correction undoes two. */
    double reliability() {
        return hits / (hits + 2.0 * misses + 0.5);
    }

    boolean isWorthKeeping() {
        return misses <= hits;
    }

    Anchor hit() {
        return new Anchor(field, relation, label, page, x, y, words, writing, hits + 1, misses);
    }

    Anchor missed() {
        return new Anchor(field, relation, label, page, x, y, words, writing, hits, misses + 1);
    }
}
