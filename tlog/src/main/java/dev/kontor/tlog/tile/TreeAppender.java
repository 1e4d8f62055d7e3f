package dev.kontor.tlog.tile;

import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.merkle.TreeHasher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Appends leaves to a tree of which it holds the right edge alone: a leaf costs its own hash and, over time, one node. When a
 * batch could not be stored, drop the appender and {@link #resume} from what is stored. For one thread.
 */
public final class TreeAppender {

    private final TreeHasher hasher = new TreeHasher();
    private final EdgeTile[] edge = new EdgeTile[TileId.LEVELS];
    private final List<Tile> filled = new ArrayList<>();
    private long from;
    private long size;

    private TreeAppender(long size) {
        this.from = size;
        this.size = size;
        Arrays.setAll(edge, level -> new EdgeTile());
    }

    /** For a tree without leaves. */
    public static TreeAppender empty() {
        return new TreeAppender(0);
    }

    /**
     * Goes on where a tree ends. Reads at most one tile a level; whether their {@link #root} is the one that was signed is for
     * the caller to compare.
     *
     * @throws IOException if a tile of the right edge cannot be read
     */
    public static TreeAppender resume(long size, TileSource tiles) throws IOException {
        TreeAppender appender = new TreeAppender(size);
        for (TileId id : RightEdge.of(size)) {
            appender.edge[id.level()].load(tiles.require(id), id.width());
        }
        return appender;
    }

    /** Appends a leaf; its index is the {@link #size} before. */
    public void append(byte[] leaf) {
        append(leaf, 0, leaf.length);
    }

    /** Appends a leaf that is part of an array. */
    public void append(byte[] data, int offset, int length) {
        EdgeTile leaves = edge[0];
        hasher.leaf(data, offset, length, leaves.hashes(), leaves.width());
        added();
    }

    /** Appends a leaf by its hash. */
    public void append(Hash leafHash) {
        leafHash.copyTo(edge[0].hashes(), edge[0].width());
        added();
    }

    private void added() {
        edge[0].widen();
        for (int level = 0; edge[level].full(); level++) {
            EdgeTile tile = edge[level];
            hasher.fold(tile.hashes(), 0, TileId.WIDTH).copyTo(edge[level + 1].hashes(), edge[level + 1].width());
            edge[level + 1].widen();
            filled.add(tile.take(new TileId(level, size >> (8 * (level + 1)), TileId.WIDTH)));
        }
        size++;
    }

    public long size() {
        return size;
    }

    /** The root over all leaves so far. */
    public Hash root() {
        RootOfEdge root = new RootOfEdge(hasher);
        for (EdgeTile tile : edge) {
            if (tile.width() > 0) {
                root.add(tile.hashes(), tile.width());
            }
        }
        return root.get();
    }

    /** What has changed since this was asked last, or since the beginning. */
    public Growth grow() {
        List<Tile> tiles = new ArrayList<>(filled);
        for (int level = 0; level < edge.length; level++) {
            if (edge[level].widened()) {
                tiles.add(edge[level].copy(
                        new TileId(level, TileId.hashes(level, size) / TileId.WIDTH, edge[level].width())));
            }
        }
        Growth growth = new Growth(from, size, root(), tiles);
        filled.clear();
        from = size;
        return growth;
    }
}
