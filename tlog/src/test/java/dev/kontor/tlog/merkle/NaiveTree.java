package dev.kontor.tlog.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A tree as RFC 6962 §2.1 and RFC 9162 §2.1 define it, word by word and without a thought for speed. */
public final class NaiveTree {

    private final TreeHasher hasher = new TreeHasher();
    private final List<Hash> leaves;

    public NaiveTree(List<byte[]> data) {
        this.leaves = data.stream().map(hasher::leaf).toList();
    }

    /** Leaves that differ: {@code leaf 0}, {@code leaf 1} … */
    public static List<byte[]> data(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> ("leaf " + i).getBytes(UTF_8))
                .toList();
    }

    public Hash leaf(int index) {
        return leaves.get(index);
    }

    public Hash root(int size) {
        return root(leaves.subList(0, size));
    }

    /** The hashes of complete subtrees, from this tree. */
    public SubtreeHashes hashes() {
        return (height, index) -> root(leaves.subList((int) (index << height), (int) ((index + 1) << height)));
    }

    private Hash root(List<Hash> d) {
        if (d.isEmpty()) {
            return hasher.emptyRoot();
        }
        if (d.size() == 1) {
            return d.getFirst();
        }
        int k = k(d.size());
        return hasher.node(root(d.subList(0, k)), root(d.subList(k, d.size())));
    }

    public List<Hash> path(int m, int size) {
        return path(m, leaves.subList(0, size));
    }

    private List<Hash> path(int m, List<Hash> d) {
        if (d.size() == 1) {
            return List.of();
        }
        int k = k(d.size());
        return m < k
                ? with(path(m, d.subList(0, k)), root(d.subList(k, d.size())))
                : with(path(m - k, d.subList(k, d.size())), root(d.subList(0, k)));
    }

    public List<Hash> proof(int m, int size) {
        return m == 0 ? List.of() : subproof(m, leaves.subList(0, size), true);
    }

    private List<Hash> subproof(int m, List<Hash> d, boolean whole) {
        if (m == d.size()) {
            return whole ? List.of() : List.of(root(d));
        }
        int k = k(d.size());
        return m <= k
                ? with(subproof(m, d.subList(0, k), whole), root(d.subList(k, d.size())))
                : with(subproof(m - k, d.subList(k, d.size()), false), root(d.subList(0, k)));
    }

    private static int k(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> with(List<Hash> path, Hash last) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }
}
