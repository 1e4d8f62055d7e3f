package dev.kontor.tlog.merkle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes the proof that a leaf is in a tree: PATH(m, D[n]) of RFC 9162 §2.1.3.1, from the leaf's sibling upwards. */
public final class ProveInclusion {

    private ProveInclusion() {}

    /**
     * The proof for a leaf.
     *
     * @param index of the leaf, from 0
     * @param size of the tree, greater than the index
     * @throws IOException if a hash cannot be read
     * @throws IllegalArgumentException if the tree has no such leaf
     */
    public static List<Hash> of(long index, long size, SubtreeHashes hashes) throws IOException {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has no leaf " + index);
        }
        RangeRoot root = new RangeRoot(hashes);
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + RangeRoot.split(to - from);
            if (index < middle) {
                path.add(root.of(middle, to));
                to = middle;
            } else {
                path.add(root.of(from, middle));
                from = middle;
            }
        }
        Collections.reverse(path);
        return List.copyOf(path);
    }
}
