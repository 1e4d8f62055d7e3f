package dev.kontor.tlog.tile;

import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.merkle.TreeHasher;
import org.jspecify.annotations.Nullable;

/** The root over the partial tiles of a tree, which are given level by level, the lowest first. */
public final class RootOfEdge {

    private final TreeHasher hasher;
    private final byte[] row = new byte[TileId.WIDTH * Hash.LENGTH];
    private @Nullable Hash right;

    public RootOfEdge(TreeHasher hasher) {
        this.hasher = hasher;
    }

    /** Takes the first hashes of a row, which stand left of all that was given before. */
    public void add(byte[] hashes, int width) {
        System.arraycopy(hashes, 0, row, 0, width * Hash.LENGTH);
        int count = width;
        if (right != null) {
            right.copyTo(row, width);
            count++;
        }
        right = hasher.fold(row, 0, count);
    }

    /** The root; that of the empty tree when nothing was given. */
    public Hash get() {
        return right == null ? hasher.emptyRoot() : right;
    }
}
