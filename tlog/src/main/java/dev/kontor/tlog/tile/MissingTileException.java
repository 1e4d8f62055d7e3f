package dev.kontor.tlog.tile;

import java.io.IOException;

/** A tile that is needed is not there. */
public final class MissingTileException extends IOException {

    private static final long serialVersionUID = 1L;

    MissingTileException(TileId id) {
        super(id.path() + " is missing");
    }
}
