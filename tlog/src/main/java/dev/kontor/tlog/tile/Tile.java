package dev.kontor.tlog.tile;

/**
 * A tile that a batch has made or widened.
 *
 * @param id with its width after the batch
 * @param hashes as many as the tile is wide, one after the other; not copied
 * @param known how many of them, from the first on, were there before the batch and stayed as they were
 */
public record Tile(TileId id, byte[] hashes, int known) {}
