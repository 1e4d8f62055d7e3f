package dev.kontor.tlog.tile;

import dev.kontor.tlog.Decimal;
import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.merkle.Hash;

/**
 * Which tile: its hash at position i is MTH(D[(index · 256 + i) · 256^level : (index · 256 + i + 1) · 256^level]).
 *
 * @param level 0 for hashes of leaves; above, a hash for each full tile of the level below
 * @param index within the level, from 0
 * @param width how many hashes, from 1 to 256
 */
public record TileId(int level, long index, int width) {

    /** Hashes in a full tile. */
    public static final int WIDTH = 256;

    /** The level that a tree of 2^63 - 1 leaves does not reach. */
    public static final int LEVELS = 8;

    private static final String FOLDER = "tile/";

    public TileId {
        if (!exists(level, index) || width < 1 || width > WIDTH) {
            throw new IllegalArgumentException("no tile " + index + " of level " + level + " and width " + width);
        }
    }

    /** Whether some tree of less than 2^63 leaves has it. */
    private static boolean exists(int level, long index) {
        return level >= 0 && level < LEVELS && index >= 0 && index <= (hashes(level, Long.MAX_VALUE) - 1) / WIDTH;
    }

    /** How many hashes a level has in a tree of that size. */
    public static long hashes(int level, long size) {
        return size >> (8 * level);
    }

    /**
     * That tile as it is in a tree of that size.
     *
     * @throws IllegalArgumentException if the tree has no such tile
     */
    public static TileId inTree(int level, long index, long size) {
        return new TileId(level, index, (int) Math.min(WIDTH, hashes(level, size) - index * WIDTH));
    }

    /** How many hashes the tile at the right edge has, from 0 to 255; a full tile is not at the edge. */
    public static int edgeWidth(int level, long size) {
        return (int) (hashes(level, size) % WIDTH);
    }

    /** Whether a tree of that size has exactly this tile. */
    public boolean isIn(long size) {
        return Math.min(WIDTH, hashes(level, size) - index * WIDTH) == width;
    }

    public boolean full() {
        return width == WIDTH;
    }

    /** The index of the first leaf under the tile. */
    public long firstLeaf() {
        return index << (8 * (level + 1));
    }

    /** In bytes. */
    public int length() {
        return width * Hash.LENGTH;
    }

    /** {@code tile/<L>/<N>[.p/<W>]}. */
    public String path() {
        return FOLDER + level + "/" + new TilePath(index, width).text();
    }

    /**
     * Reads a path.
     *
     * @throws MalformedException if it is no path of a tile, or of one no tree has
     */
    public static TileId parse(String path) {
        int slash = path.indexOf('/', FOLDER.length());
        if (!path.startsWith(FOLDER) || slash < 0) {
            throw new MalformedException("\"" + path + "\" is not the path of a tile");
        }
        long level = Decimal.parse(path.substring(FOLDER.length(), slash), "the level of a tile");
        TilePath rest = TilePath.parse(path.substring(slash + 1));
        if (level >= LEVELS || !exists((int) level, rest.index())) {
            throw new MalformedException("no tree has the tile \"" + path + "\"");
        }
        return new TileId((int) level, rest.index(), rest.width());
    }
}
