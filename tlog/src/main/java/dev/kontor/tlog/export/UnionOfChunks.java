package dev.kontor.tlog.export;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.TreeSet;

/** Chunks of two ascending sequences, ascending and each of them once. */
final class UnionOfChunks implements PrimitiveIterator.OfLong {

    private static final long NONE = -1;

    private final PrimitiveIterator.OfLong many;
    private final TreeSet<Long> few;
    private long next = NONE;

    UnionOfChunks(PrimitiveIterator.OfLong many, Set<Long> few) {
        this.many = many;
        this.few = new TreeSet<>(few);
        this.next = many.hasNext() ? many.nextLong() : NONE;
    }

    @Override
    public boolean hasNext() {
        return next != NONE || !few.isEmpty();
    }

    @Override
    public long nextLong() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (next == NONE || (!few.isEmpty() && few.first() < next)) {
            return few.removeFirst();
        }
        long chunk = next;
        few.remove(chunk);
        next = many.hasNext() ? many.nextLong() : NONE;
        return chunk;
    }
}
