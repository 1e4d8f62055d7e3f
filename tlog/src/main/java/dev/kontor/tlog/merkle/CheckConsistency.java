package dev.kontor.tlog.merkle;

import java.util.Iterator;
import java.util.List;

/** Checks a proof that a tree begins with an older one (RFC 9162 §2.1.4.2). */
public final class CheckConsistency {

    private CheckConsistency() {}

    /**
     * Whether the proof leads to both roots.
     *
     * @param older size, at least 0; what an empty tree is the beginning of is every tree, with an empty proof
     * @param size of the newer tree
     */
    public static boolean holds(long older, Hash olderRoot, long size, Hash root, List<Hash> proof) {
        if (older < 0 || older > size) {
            return false;
        }
        if (older == 0) {
            return proof.isEmpty() && olderRoot.equals(new TreeHasher().emptyRoot());
        }
        if (older == size) {
            return proof.isEmpty() && olderRoot.equals(root);
        }
        Iterator<Hash> rest = proof.iterator();
        // a complete older tree is a node of the newer one: the proof leaves out what the checker has
        boolean complete = Long.bitCount(older) == 1;
        if (!complete && !rest.hasNext()) {
            return false;
        }
        return walk(older, size, complete ? olderRoot : rest.next(), rest, olderRoot, root);
    }

    private static boolean walk(long older, long size, Hash start, Iterator<Hash> proof, Hash olderRoot, Hash root) {
        int rise = Long.numberOfTrailingZeros(older);
        long node = (older - 1) >> rise;
        long last = (size - 1) >> rise;
        TreeHasher hasher = new TreeHasher();
        Hash before = start;
        Hash now = start;
        while (proof.hasNext()) {
            Hash sibling = proof.next();
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                before = hasher.node(sibling, before);
                now = hasher.node(sibling, now);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                now = hasher.node(now, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(olderRoot) && now.equals(root);
    }
}
