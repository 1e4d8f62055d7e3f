package dev.kontor.tlog.tile;

import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.merkle.SubtreeHashes;
import dev.kontor.tlog.merkle.TreeHasher;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds the hashes of subtrees in tiles: one tile for each, and the last ones stay at hand. A proof in a tree of 10 million
 * leaves needs six tiles at most. For one thread.
 */
public final class TileHashes implements SubtreeHashes {

    private static final int AT_HAND = 32;
    private static final int HEIGHT = 8;

    private final TileSource source;
    private final long size;
    private final TreeHasher hasher = new TreeHasher();
    private final Map<TileId, byte[]> tiles = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileId, byte[]> eldest) {
            return size() > AT_HAND;
        }
    };

    /** @param size of the tree, which says how wide the tiles at its right edge are */
    public TileHashes(TileSource source, long size) {
        this.source = source;
        this.size = size;
    }

    @Override
    public Hash subtree(int height, long index) throws IOException {
        int level = height / HEIGHT;
        int within = height % HEIGHT;
        long first = index << within;
        TileId id = TileId.inTree(level, first / TileId.WIDTH, size);
        byte[] hashes = tiles.get(id);
        if (hashes == null) {
            hashes = source.require(id);
            tiles.put(id, hashes);
        }
        int from = (int) (first % TileId.WIDTH);
        if (from + (1 << within) > id.width()) {
            throw new IllegalArgumentException("not a complete subtree: height " + height + ", index " + index);
        }
        return hasher.fold(hashes, from, 1 << within);
    }
}
