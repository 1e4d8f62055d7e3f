package dev.kontor.tlog.merkle;

import java.io.IOException;

/** The hash over a range of leaves (RFC 6962 §2.1), from the hashes of O(log n) complete subtrees. */
public final class RangeRoot {

    private final SubtreeHashes hashes;
    private final TreeHasher hasher = new TreeHasher();

    public RangeRoot(SubtreeHashes hashes) {
        this.hashes = hashes;
    }

    /**
     * MTH(D[from : to]).
     *
     * @param from a multiple of the smallest power of two that is no smaller than {@code to - from}, as the splits of the
     *     tree make them
     * @throws IOException if a hash cannot be read
     */
    public Hash of(long from, long to) throws IOException {
        long leaves = to - from;
        if (leaves == 0) {
            return hasher.emptyRoot();
        }
        if (Long.bitCount(leaves) == 1) {
            return hashes.subtree(Long.numberOfTrailingZeros(leaves), from / leaves);
        }
        long middle = from + split(leaves);
        return hasher.node(of(from, middle), of(middle, to));
    }

    /** The k of RFC 6962 §2.1: the largest power of two smaller than n, which is at least 2. */
    static long split(long n) {
        return Long.highestOneBit(n - 1);
    }
}
