package dev.kontor.audit.tree;

import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.tile.Tile;
import dev.kontor.tlog.tile.TileId;
import dev.kontor.tlog.tile.TileSource;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tiles of the tree, stored in pieces: each batch adds its hashes, and nothing is written twice. */
@Component
public class StoredTiles implements TileSource {

    private final JdbcClient jdbc;

    StoredTiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<byte[]> tile(TileId id) {
        ByteArrayOutputStream hashes = new ByteArrayOutputStream(TileId.WIDTH * Hash.LENGTH);
        jdbc.sql("SELECT hashes FROM log_tile WHERE level = :level AND tile = :tile AND first < :width ORDER BY first")
                .param("level", id.level())
                .param("tile", id.index())
                .param("width", id.width())
                .query((row, number) -> row.getBytes("hashes"))
                .list()
                .forEach(hashes::writeBytes);
        byte[] all = hashes.toByteArray();
        return all.length == 0 ? Optional.empty() : Optional.of(Arrays.copyOf(all, Math.min(all.length, id.length())));
    }

    /** Stores what is new of these tiles. */
    public void add(List<Tile> tiles) {
        List<Tile> wider =
                tiles.stream().filter(tile -> tile.known() < tile.id().width()).toList();
        jdbc.sql("""
                        INSERT INTO log_tile (level, tile, first, hashes)
                        SELECT * FROM unnest(CAST(:levels AS int[]), CAST(:tiles AS bigint[]), CAST(:firsts AS int[]),
                                             CAST(:hashes AS bytea[]))
                        """)
                .param("levels", wider.stream().map(tile -> tile.id().level()).toArray(Integer[]::new))
                .param("tiles", wider.stream().map(tile -> tile.id().index()).toArray(Long[]::new))
                .param("firsts", wider.stream().map(Tile::known).toArray(Integer[]::new))
                .param(
                        "hashes",
                        wider.stream()
                                .map(tile -> Arrays.copyOfRange(
                                        tile.hashes(),
                                        tile.known() * Hash.LENGTH,
                                        tile.id().length()))
                                .toArray(byte[][]::new))
                .update();
    }
}
