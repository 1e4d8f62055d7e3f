package dev.kontor.tlog.tile;

import java.io.IOException;
import java.util.Optional;

/** Where tiles are stored. */
@FunctionalInterface
public interface TileSource {

    /**
     * The hashes of a tile, exactly as many as it is wide; of a tile that has grown since, the first ones. Empty when it is
     * not there. The caller does not change the array.
     */
    Optional<byte[]> tile(TileId id) throws IOException;

    /**
     * The hashes of a tile that has to be there.
     *
     * @throws IOException also if it is missing or of another length
     */
    default byte[] require(TileId id) throws IOException {
        byte[] hashes = tile(id).orElseThrow(() -> new MissingTileException(id));
        if (hashes.length != id.length()) {
            throw new IOException(id.path() + " has " + hashes.length + " bytes, not " + id.length());
        }
        return hashes;
    }
}
