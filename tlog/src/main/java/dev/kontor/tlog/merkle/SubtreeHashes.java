package dev.kontor.tlog.merkle;

import java.io.IOException;

/** Where the hashes of complete subtrees come from. */
@FunctionalInterface
public interface SubtreeHashes {

    /**
     * MTH(D[index · 2^height : (index + 1) · 2^height]), all of whose leaves are in the tree.
     *
     * @throws IOException if it cannot be read
     */
    Hash subtree(int height, long index) throws IOException;
}
