package dev.kontor.tlog.export;

import dev.kontor.tlog.tile.TileId;
import dev.kontor.tlog.tile.TilePath;
import java.util.List;

/** What the files of an export are called. A chunk is the 256 entries under one tile of level 0. */
public final class ExportNames {

    public static final String MANIFEST = "manifest";
    public static final String CHECKPOINT = "checkpoint";
    public static final String KEY = "key";
    public static final String README = "README.txt";

    static final String TILES = "tile/";
    static final String BUNDLES = "tile/entries/";
    static final String LEAVES = "entries/";
    static final String PAYLOADS = "payloads/";

    private ExportNames() {}

    /** The leaves of a chunk in an export of the whole log: an entry bundle of C2SP tlog-tiles. */
    static String bundle(long chunk, int width) {
        return BUNDLES + new TilePath(chunk, width).text();
    }

    /** The leaves of a chunk in an export of a part. */
    static String leaves(long chunk) {
        return LEAVES + new TilePath(chunk, TileId.WIDTH).text();
    }

    /** The payloads of a chunk. */
    static String payloads(long chunk) {
        return PAYLOADS + new TilePath(chunk, TileId.WIDTH).text();
    }

    /** The payloads of the first entries of a chunk, as the log itself serves them. */
    static String payloads(long chunk, int width) {
        return PAYLOADS + new TilePath(chunk, width).text();
    }

    static boolean reserved(String name) {
        return List.of(MANIFEST, CHECKPOINT, KEY).contains(name)
                || name.startsWith(TILES)
                || name.startsWith(LEAVES)
                || name.startsWith(PAYLOADS);
    }
}
