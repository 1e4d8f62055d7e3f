package dev.kontor.tlog.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;

/** What was found so far. Holds a thousand findings and no more: after that nobody needs the next one. */
final class Findings {

    private static final int MOST = 1000;

    private final List<Finding> all = new ArrayList<>();
    private final TreeSet<Long> indices = new TreeSet<>();

    void at(long index, String what) {
        add(new Finding(OptionalLong.of(index), what));
    }

    void general(String what) {
        add(new Finding(OptionalLong.empty(), what));
    }

    void add(Finding finding) {
        if (!full()) {
            all.add(finding);
            finding.index().ifPresent(indices::add);
        }
    }

    boolean full() {
        return all.size() >= MOST;
    }

    boolean none() {
        return all.isEmpty();
    }

    /** Whether something was found from one index up to, and without, another. */
    boolean within(long from, long to) {
        Long first = indices.ceiling(from);
        return first != null && first < to;
    }

    /** By index; those without one come last. */
    List<Finding> sorted() {
        return all.stream()
                .sorted(Comparator.comparingLong(
                        (Finding finding) -> finding.index().orElse(Long.MAX_VALUE)))
                .toList();
    }
}
