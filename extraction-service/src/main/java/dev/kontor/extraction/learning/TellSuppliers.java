package dev.kontor.extraction.learning;

import dev.kontor.extraction.learning.ConfirmedSamples.Stored;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells which documents are of the same supplier: those that share a VAT id, an account, a tax number or a name, and those
 * that share one with these. Rather too many together than a supplier in two: what was learned from it is judged on others.
 */
final class TellSuppliers {

    /** By key a key that all of one supplier's lead to, at last. */
    private final Map<String, String> first = new TreeMap<>();

    TellSuppliers(List<Stored> samples) {
        samples.forEach(sample -> join(sample.keys()));
    }

    /** The same name for all documents of a supplier. */
    String of(Stored sample) {
        return root(new TreeSet<>(sample.keys()).first());
    }

    private void join(Collection<String> keys) {
        TreeSet<String> roots = new TreeSet<>();
        keys.forEach(key -> roots.add(root(key)));
        roots.forEach(root -> first.put(root, roots.first()));
    }

    private String root(String key) {
        String at = key;
        Optional<String> next = Optional.ofNullable(first.get(at));
        while (next.isPresent() && !next.get().equals(at)) {
            at = next.get();
            next = Optional.ofNullable(first.get(at));
        }
        return at;
    }
}
