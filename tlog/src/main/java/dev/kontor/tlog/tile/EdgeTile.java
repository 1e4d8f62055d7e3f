package dev.kontor.tlog.tile;

import dev.kontor.tlog.merkle.Hash;
import java.util.Arrays;

/** The tile at the right edge of one level while it fills. */
final class EdgeTile {

    private byte[] hashes = new byte[0];
    private int width;
    private int known;

    void load(byte[] stored, int storedWidth) {
        hashes = Arrays.copyOf(stored, TileId.WIDTH * Hash.LENGTH);
        width = storedWidth;
        known = storedWidth;
    }

    /** Room for a full tile; made when it is first asked for, as most levels never are. */
    byte[] hashes() {
        if (hashes.length == 0) {
            hashes = new byte[TileId.WIDTH * Hash.LENGTH];
        }
        return hashes;
    }

    int width() {
        return width;
    }

    void widen() {
        width++;
    }

    boolean full() {
        return width == TileId.WIDTH;
    }

    boolean widened() {
        return width > known;
    }

    /** Gives away a full tile without copying, and begins the next one. */
    Tile take(TileId id) {
        Tile tile = new Tile(id, hashes, known);
        hashes = new byte[0];
        width = 0;
        known = 0;
        return tile;
    }

    /** A copy of what is there; from now on all of it is known. */
    Tile copy(TileId id) {
        Tile tile = new Tile(id, Arrays.copyOf(hashes, width * Hash.LENGTH), known);
        known = width;
        return tile;
    }
}
