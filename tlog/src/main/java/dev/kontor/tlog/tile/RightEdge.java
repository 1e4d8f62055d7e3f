package dev.kontor.tlog.tile;

import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.merkle.TreeHasher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The partial tiles of a tree, one a level, from which its root follows. */
public final class RightEdge {

    private RightEdge() {}

    /** Their names, the lowest level first. */
    public static List<TileId> of(long size) {
        List<TileId> tiles = new ArrayList<>();
        for (int level = 0; level < TileId.LEVELS; level++) {
            int width = TileId.edgeWidth(level, size);
            if (width > 0) {
                tiles.add(new TileId(level, TileId.hashes(level, size) / TileId.WIDTH, width));
            }
        }
        return tiles;
    }

    /** The root of a tree, read from its right edge. */
    public static Hash root(long size, TileSource source) throws IOException {
        RootOfEdge root = new RootOfEdge(new TreeHasher());
        for (TileId id : of(size)) {
            root.add(source.require(id), id.width());
        }
        return root.get();
    }
}
