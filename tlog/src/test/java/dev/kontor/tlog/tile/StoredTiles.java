package dev.kontor.tlog.tile;

import dev.kontor.tlog.merkle.Hash;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tiles in memory: the widest of each, as a store may keep them. */
public final class StoredTiles implements TileSource {

    private record Place(int level, long index) {}

    private final Map<Place, byte[]> tiles = new HashMap<>();

    public void store(Growth growth) {
        for (Tile tile : growth.tiles()) {
            byte[] before = tiles.getOrDefault(place(tile.id()), new byte[0]);
            int known = tile.known() * Hash.LENGTH;
            if (!Arrays.equals(before, 0, before.length, tile.hashes(), 0, known)) {
                throw new IllegalStateException(tile.id().path() + " does not go on where it was");
            }
            tiles.put(place(tile.id()), tile.hashes());
        }
    }

    @Override
    public Optional<byte[]> tile(TileId id) {
        return Optional.ofNullable(tiles.get(place(id)))
                .filter(hashes -> hashes.length >= id.length())
                .map(hashes -> Arrays.copyOf(hashes, id.length()));
    }

    private static Place place(TileId id) {
        return new Place(id.level(), id.index());
    }
}
