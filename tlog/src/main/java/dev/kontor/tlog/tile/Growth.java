package dev.kontor.tlog.tile;

import dev.kontor.tlog.merkle.Hash;
import java.util.List;

/**
 * What a batch has changed.
 *
 * @param from the size before it
 * @param size the size after it
 * @param root the root after it
 * @param tiles those that are new or wider; no other tile has changed
 */
public record Growth(long from, long size, Hash root, List<Tile> tiles) {

    public Growth {
        tiles = List.copyOf(tiles);
    }
}
