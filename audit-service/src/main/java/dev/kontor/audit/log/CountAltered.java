package dev.kontor.audit.log;

import dev.kontor.audit.tree.Checkpoints;
import dev.kontor.audit.tree.StoredTiles;
import dev.kontor.kit.security.Caller;
import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.merkle.TreeHasher;
import dev.kontor.tlog.tile.TileId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads every entry and holds it against the tree, and its content against the entry. */
@Component
class CountAltered {

    private static final int PIECE = 500;

    private final JdbcClient jdbc;
    private final StoredTiles tiles;
    private final Checkpoints checkpoints;
    private final OpenContent contents;

    CountAltered(JdbcClient jdbc, StoredTiles tiles, Checkpoints checkpoints, OpenContent contents) {
        this.jdbc = jdbc;
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.contents = contents;
    }

    /** @param company null for all of the caller's */
    long of(@Nullable String company, Caller caller) {
        LeavesOfTree tree = new LeavesOfTree(checkpoints.size());
        long altered = 0;
        List<StoredEntry> piece = piece(company, caller, -1);
        while (!piece.isEmpty()) {
            List<StoredEntry> unchanged = piece.stream().filter(tree::has).toList();
            altered += piece.size() - unchanged.size();
            altered += contents.of(unchanged).stream()
                    .filter(entry -> !entry.sound())
                    .count();
            piece = piece(company, caller, piece.getLast().index());
        }
        return altered;
    }

    private List<StoredEntry> piece(@Nullable String company, Caller caller, long after) {
        return jdbc.sql("SELECT " + StoredEntry.COLUMNS + """
                         FROM log_entry
                        WHERE index > :after AND (:all OR company = ANY (:companies))
                          AND (CAST(:company AS text) IS NULL OR company = :company)
                        ORDER BY index LIMIT :limit
                        """)
                .param("after", after)
                .param("all", caller.seesAllCompanies())
                .param("companies", caller.companies().toArray(String[]::new))
                .param("company", company)
                .param("limit", PIECE)
                .query(StoredEntry::of)
                .list();
    }

    /** The hashes of the leaves, a tile at hand at a time. */
    private final class LeavesOfTree {

        private final TreeHasher hasher = new TreeHasher();
        private final long size;
        private long tile = -1;
        private byte[] hashes = new byte[0];

        LeavesOfTree(long size) {
            this.size = size;
        }

        boolean has(StoredEntry entry) {
            if (entry.index() >= size) {
                // recorded since this began
                return true;
            }
            if (entry.index() / TileId.WIDTH != tile) {
                tile = entry.index() / TileId.WIDTH;
                hashes = tiles.tile(TileId.inTree(0, tile, size)).orElseGet(() -> new byte[0]);
            }
            int position = (int) (entry.index() % TileId.WIDTH);
            return hashes.length >= (position + 1) * Hash.LENGTH
                    && hasher.leaf(entry.leaf()).isAt(hashes, position);
        }
    }
}
