package dev.kontor.tlog.verify;

import dev.kontor.tlog.export.ExportShape;
import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.merkle.TreeHasher;
import dev.kontor.tlog.tile.RootOfEdge;
import dev.kontor.tlog.tile.TileId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Walks over the tree from its first entry to its last and holds every hash a tile has against the hashes below it. A wrong
 * hash makes all above it wrong, too: what is above is only blamed where nothing below was.
 */
final class WalkTree {

    private final ExportShape shape;
    private final long size;
    private final ReadTile tiles;
    private final TakeChunk chunks;
    private final Findings findings;
    private final TreeHasher hasher = new TreeHasher();

    WalkTree(ExportShape shape, long size, ReadTile tiles, TakeChunk chunks, Findings findings) {
        this.shape = shape;
        this.size = size;
        this.tiles = tiles;
        this.chunks = chunks;
        this.findings = findings;
    }

    /** The root over the hashes as they are; empty when some are not there. */
    Optional<Hash> root() {
        Deque<byte[]> edge = new ArrayDeque<>();
        boolean complete = true;
        // the higher a tile at the edge, the further left are its entries
        for (int level = TileId.LEVELS - 1; level >= 0; level--) {
            int width = TileId.edgeWidth(level, size);
            if (width > 0) {
                TileId id = new TileId(level, TileId.hashes(level, size) / TileId.WIDTH, width);
                Optional<byte[]> row = row(id, Optional.empty());
                complete &= row.isPresent();
                edge.push(row.orElse(new byte[0]));
            }
        }
        if (!complete) {
            return Optional.empty();
        }
        RootOfEdge root = new RootOfEdge(hasher);
        edge.forEach(row -> root.add(row, row.length / Hash.LENGTH));
        return Optional.of(root.get());
    }

    /** The hashes that a tile should have: those of what lies below, where the export has it. */
    private Optional<byte[]> row(TileId id, Optional<Hash> above) {
        if (findings.full()) {
            return Optional.empty();
        }
        if (id.level() == 0) {
            return chunks.row(id.index(), above);
        }
        Optional<byte[]> stored = tiles.read(id);
        byte[] row = stored.map(byte[]::clone).orElse(new byte[id.length()]);
        boolean complete = stored.isPresent();
        for (int i = 0; i < id.width(); i++) {
            TileId below = new TileId(id.level() - 1, id.index() * TileId.WIDTH + i, TileId.WIDTH);
            if (below.level() == 0 && !shape.hasTile(below.index())) {
                continue;
            }
            int position = i;
            Optional<Hash> said = stored.map(hashes -> Hash.at(hashes, position));
            Optional<Hash> is = row(below, said).map(hashes -> hasher.fold(hashes, 0, TileId.WIDTH));
            if (is.isPresent()) {
                compare(id, below, said, is.get());
                is.get().copyTo(row, i);
            }
        }
        return complete || shape.whole() ? Optional.of(row) : Optional.empty();
    }

    private void compare(TileId tile, TileId below, Optional<Hash> said, Hash is) {
        long from = below.firstLeaf();
        long to = from + (1L << (8 * (below.level() + 1)));
        if (said.isPresent() && !said.get().equals(is) && !findings.within(from, to)) {
            findings.at(
                    from,
                    "The hash that " + tile.path() + " has for the entries from " + from + " to " + (to - 1)
                            + " is not the hash of these entries.");
        }
    }
}
