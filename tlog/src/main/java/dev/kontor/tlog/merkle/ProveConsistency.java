package dev.kontor.tlog.merkle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes the proof that a tree begins with an older one: PROOF(m, D[n]) of RFC 9162 §2.1.4.1. */
public final class ProveConsistency {

    private ProveConsistency() {}

    /**
     * The proof between two sizes; empty when they are equal or the older tree is empty.
     *
     * @param older size, at least 0
     * @param size of the tree that is there, no smaller
     * @throws IOException if a hash cannot be read
     * @throws IllegalArgumentException if the sizes are the wrong way round
     */
    public static List<Hash> between(long older, long size, SubtreeHashes hashes) throws IOException {
        if (older < 0 || older > size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves does not contain one of " + older);
        }
        if (older == 0 || older == size) {
            return List.of();
        }
        RangeRoot root = new RangeRoot(hashes);
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to != older) {
            long middle = from + RangeRoot.split(to - from);
            if (older <= middle) {
                path.add(root.of(middle, to));
                to = middle;
            } else {
                path.add(root.of(from, middle));
                from = middle;
            }
        }
        // the older tree as a whole is known to whoever asks; a part of it is not
        if (from > 0) {
            path.add(root.of(from, to));
        }
        Collections.reverse(path);
        return List.copyOf(path);
    }
}
