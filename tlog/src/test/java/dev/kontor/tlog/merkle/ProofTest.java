package dev.kontor.tlog.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kontor.tlog.Seed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProofTest {

    private static final int EVERY_SIZE_TO = 40;
    private static final int LARGE = 3000;

    private final Seed seed = Seed.any();
    private final Random random = seed.random();

    @Test
    void every_leaf_of_every_small_tree_is_proved_as_the_rfc_says() throws IOException {
        NaiveTree tree = new NaiveTree(NaiveTree.data(EVERY_SIZE_TO));
        for (int size = 1; size <= EVERY_SIZE_TO; size++) {
            for (int index = 0; index < size; index++) {
                checkInclusion(tree, index, size);
            }
        }
    }

    @Test
    void every_small_tree_is_proved_to_begin_with_every_smaller_one() throws IOException {
        NaiveTree tree = new NaiveTree(NaiveTree.data(EVERY_SIZE_TO));
        for (int size = 0; size <= EVERY_SIZE_TO; size++) {
            for (int older = 0; older <= size; older++) {
                checkConsistency(tree, older, size);
            }
        }
    }

    @Test
    void proofs_of_large_trees_are_as_the_rfc_says() throws IOException {
        NaiveTree tree = new NaiveTree(NaiveTree.data(LARGE));
        for (int i = 0; i < 40; i++) {
            int size = 1 + random.nextInt(LARGE);
            checkInclusion(tree, random.nextInt(size), size);
            checkConsistency(tree, random.nextInt(size + 1), size);
        }
    }

    @Test
    void a_proof_with_anything_else_in_it_fails() throws IOException {
        NaiveTree tree = new NaiveTree(NaiveTree.data(EVERY_SIZE_TO));
        for (int i = 0; i < 200; i++) {
            int size = 2 + random.nextInt(EVERY_SIZE_TO - 1);
            int index = random.nextInt(size);
            Hash leaf = tree.leaf(index);
            Hash root = tree.root(size);
            List<Hash> path = ProveInclusion.of(index, size, tree.hashes());
            for (List<Hash> wrong : wrong(path)) {
                assertThat(CheckInclusion.holds(leaf, index, size, wrong, root))
                        .as("%s: leaf %s of %s", seed, index, size)
                        .isFalse();
            }
            assertThat(CheckInclusion.holds(flipped(leaf), index, size, path, root))
                    .isFalse();
            assertThat(CheckInclusion.holds(leaf, index, size, path, flipped(root)))
                    .isFalse();
            assertThat(CheckInclusion.holds(leaf, index ^ 1, size, path, root)).isFalse();
            assertThat(CheckInclusion.holds(leaf, size, size, path, root)).isFalse();
            assertThat(CheckInclusion.holds(leaf, -1, size, path, root)).isFalse();
        }
    }

    @Test
    void a_consistency_proof_with_anything_else_in_it_fails() throws IOException {
        NaiveTree tree = new NaiveTree(NaiveTree.data(EVERY_SIZE_TO));
        for (int i = 0; i < 200; i++) {
            int size = 2 + random.nextInt(EVERY_SIZE_TO - 1);
            int older = 1 + random.nextInt(size - 1);
            Hash before = tree.root(older);
            Hash root = tree.root(size);
            List<Hash> path = ProveConsistency.between(older, size, tree.hashes());
            for (List<Hash> wrong : wrong(path)) {
                assertThat(CheckConsistency.holds(older, before, size, root, wrong))
                        .as("%s: %s to %s", seed, older, size)
                        .isFalse();
            }
            assertThat(CheckConsistency.holds(older, flipped(before), size, root, path))
                    .isFalse();
            assertThat(CheckConsistency.holds(older, before, size, flipped(root), path))
                    .isFalse();
            assertThat(CheckConsistency.holds(size, root, older, before, path)).isFalse();
        }
    }

    @Test
    void what_is_not_in_the_tree_cannot_be_proved() {
        NaiveTree tree = new NaiveTree(NaiveTree.data(3));
        assertThatIllegalArgumentException().isThrownBy(() -> ProveInclusion.of(3, 3, tree.hashes()));
        assertThatIllegalArgumentException().isThrownBy(() -> ProveConsistency.between(4, 3, tree.hashes()));
    }

    private void checkInclusion(NaiveTree tree, int index, int size) throws IOException {
        List<Hash> path = ProveInclusion.of(index, size, tree.hashes());
        assertThat(path).as("%s: leaf %s of %s", seed, index, size).isEqualTo(tree.path(index, size));
        assertThat(CheckInclusion.holds(tree.leaf(index), index, size, path, tree.root(size)))
                .as("%s: leaf %s of %s", seed, index, size)
                .isTrue();
    }

    private void checkConsistency(NaiveTree tree, int older, int size) throws IOException {
        List<Hash> path = ProveConsistency.between(older, size, tree.hashes());
        assertThat(path).as("%s: %s to %s", seed, older, size).isEqualTo(tree.proof(older, size));
        assertThat(CheckConsistency.holds(older, tree.root(older), size, tree.root(size), path))
                .as("%s: %s to %s", seed, older, size)
                .isTrue();
    }

    /** One bit flipped in each place, one hash less, one hash more, two swapped. */
    private List<List<Hash>> wrong(List<Hash> path) {
        List<List<Hash>> wrong = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<Hash> flipped = new ArrayList<>(path);
            flipped.set(i, flipped(path.get(i)));
            wrong.add(flipped);
        }
        if (!path.isEmpty()) {
            wrong.add(path.subList(1, path.size()));
            wrong.add(path.subList(0, path.size() - 1));
            List<Hash> longer = new ArrayList<>(path);
            longer.add(random.nextInt(path.size() + 1), path.getFirst());
            wrong.add(longer);
        }
        if (path.size() > 1) {
            List<Hash> swapped = new ArrayList<>(path);
            Collections.swap(swapped, 0, 1);
            wrong.add(swapped);
        }
        return wrong;
    }

    private Hash flipped(Hash hash) {
        byte[] bytes = hash.bytes();
        bytes[random.nextInt(Hash.LENGTH)] ^= (byte) (1 << random.nextInt(8));
        return Hash.of(bytes);
    }
}
