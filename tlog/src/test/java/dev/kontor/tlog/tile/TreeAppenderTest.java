package dev.kontor.tlog.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.tlog.Seed;
import dev.kontor.tlog.merkle.CheckInclusion;
import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.merkle.NaiveTree;
import dev.kontor.tlog.merkle.ProveConsistency;
import dev.kontor.tlog.merkle.ProveInclusion;
import dev.kontor.tlog.merkle.TreeHasher;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeAppenderTest {

    private final Seed seed = Seed.any();
    private final Random random = seed.random();

    @Test
    void a_tree_that_grows_in_batches_has_the_root_of_the_rfc_after_each() throws IOException {
        List<byte[]> data = NaiveTree.data(2500);
        NaiveTree tree = new NaiveTree(data);
        StoredTiles stored = new StoredTiles();
        TreeAppender appender = TreeAppender.empty();
        int size = 0;
        while (size < data.size()) {
            int to = Math.min(data.size(), size + 1 + random.nextInt(400));
            data.subList(size, to).forEach(appender::append);
            Growth growth = appender.grow();
            stored.store(growth);
            assertThat(growth.from()).as(seed.toString()).isEqualTo(size);
            assertThat(growth.size()).as(seed.toString()).isEqualTo(to);
            assertThat(growth.root()).as("%s: size %s", seed, to).isEqualTo(tree.root(to));
            assertThat(RightEdge.root(to, stored)).isEqualTo(tree.root(to));
            if (random.nextBoolean()) {
                appender = TreeAppender.resume(to, stored);
                assertThat(appender.root()).as("%s: resumed at %s", seed, to).isEqualTo(tree.root(to));
            }
            size = to;
        }
    }

    @Test
    void proofs_from_tiles_are_those_of_the_rfc() throws IOException {
        List<byte[]> data = NaiveTree.data(1800);
        NaiveTree tree = new NaiveTree(data);
        TreeAppender appender = TreeAppender.empty();
        data.forEach(appender::append);
        StoredTiles stored = new StoredTiles();
        stored.store(appender.grow());
        for (int i = 0; i < 60; i++) {
            int size = 1 + random.nextInt(data.size());
            int index = random.nextInt(size);
            TileHashes hashes = new TileHashes(stored, size);
            assertThat(ProveInclusion.of(index, size, hashes))
                    .as("%s: leaf %s of %s", seed, index, size)
                    .isEqualTo(tree.path(index, size));
            assertThat(ProveConsistency.between(index, size, hashes))
                    .as("%s: %s to %s", seed, index, size)
                    .isEqualTo(tree.proof(index, size));
        }
    }

    @Test
    void a_batch_changes_only_its_own_tiles_and_the_right_edge() {
        TreeAppender appender = TreeAppender.empty();
        Hash leaf = new TreeHasher().leaf(new byte[0]);
        for (int i = 0; i < 70_000; i++) {
            appender.append(leaf);
        }
        // the example of C2SP tlog-tiles, Partial Tiles
        List<Tile> all = appender.grow().tiles();
        assertThat(all).hasSize(273 + 1 + 1 + 1 + 1);
        assertThat(all)
                .filteredOn(tile -> !tile.id().full())
                .extracting(tile -> tile.id().path())
                .containsExactlyInAnyOrder("tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1");
        for (int i = 0; i < 200; i++) {
            appender.append(leaf);
        }
        assertThat(appender.grow().tiles())
                .extracting(tile -> tile.id().path() + " " + tile.known())
                .containsExactly("tile/0/273 112", "tile/0/274.p/56 0", "tile/1/001.p/18 17");
        assertThat(appender.grow().tiles()).isEmpty();
    }

    @Test
    void a_proof_among_ten_million_entries_reads_six_tiles_at_most() throws IOException {
        long size = 10_000_019;
        byte[] same = new byte[TileId.WIDTH * Hash.LENGTH];
        for (int i = 0; i < 50; i++) {
            long index = random.nextLong(size);
            int[] reads = {0};
            List<Hash> path = ProveInclusion.of(
                    index,
                    size,
                    new TileHashes(
                            id -> {
                                reads[0]++;
                                return Optional.of(Arrays.copyOf(same, id.length()));
                            },
                            size));
            assertThat(reads[0]).as("%s: leaf %s", seed, index).isLessThanOrEqualTo(6);
            assertThat(path).hasSizeLessThanOrEqualTo(24);
        }
    }

    @Test
    void the_empty_tree_and_the_tree_of_one_leaf_are_trees() throws IOException {
        TreeAppender appender = TreeAppender.empty();
        assertThat(appender.root()).isEqualTo(new TreeHasher().emptyRoot());
        appender.append(new byte[] {1, 2, 3}, 1, 1);
        Hash leaf = new TreeHasher().leaf(new byte[] {2});
        assertThat(appender.root()).isEqualTo(leaf);
        assertThat(CheckInclusion.holds(leaf, 0, 1, List.of(), appender.root())).isTrue();
        assertThat(TreeAppender.resume(0, id -> Optional.empty()).size()).isZero();
    }

    @Test
    void what_cannot_be_read_is_named() {
        assertThatThrownBy(() -> TreeAppender.resume(70_000, id -> Optional.empty()))
                .isInstanceOf(MissingTileException.class)
                .hasMessage("tile/0/273.p/112 is missing");
        assertThatThrownBy(() -> TreeAppender.resume(1, id -> Optional.of(new byte[31])))
                .hasMessage("tile/0/000.p/1 has 31 bytes, not 32");
    }
}
