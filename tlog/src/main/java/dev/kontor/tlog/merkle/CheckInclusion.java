package dev.kontor.tlog.merkle;

import java.util.List;

/** Checks a proof that a leaf is in a tree (RFC 9162 §2.1.3.2). */
public final class CheckInclusion {

    private CheckInclusion() {}

    /**
     * Whether the proof leads from the leaf to the root.
     *
     * @param leaf the hash of the leaf
     * @param index of the leaf, from 0
     * @param size of the tree
     * @param proof from the leaf's sibling upwards
     */
    public static boolean holds(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        TreeHasher hasher = new TreeHasher();
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = hasher.node(sibling, hash);
                // an odd last node has no sibling on its right: it rises until it has one on its left
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = hasher.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
