package dev.kontor.bench.extraction.generate.dice;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that can be repeated: the same seed and names give the same throws. Not for several threads. */
public final class Dice {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final SplittableRandom random;

    private Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Throws that belong to a seed and a name: other names, other throws. */
    public static Dice of(long seed, Object... names) {
        long hash = FNV_OFFSET ^ seed;
        for (Object name : names) {
            String text = name.toString();
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * FNV_PRIME;
            }
            hash = (hash ^ '/') * FNV_PRIME;
        }
        return new Dice(hash ^ (hash >>> 29));
    }

    /** A number from low to high, both included. */
    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** A number from low, included, to high, excluded. */
    public double between(double low, double high) {
        return random.nextDouble(low, high);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public long seed() {
        return random.nextLong();
    }

    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    public final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** So many digits, the first of them not zero. */
    public String digits(int count) {
        StringBuilder digits = new StringBuilder().append((char) ('1' + random.nextInt(9)));
        while (digits.length() < count) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    public String letters(int count) {
        StringBuilder letters = new StringBuilder();
        while (letters.length() < count) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return letters.toString();
    }

    /** A new list in another order. */
    public <T> List<T> shuffled(List<T> list) {
        List<T> mixed = new ArrayList<>(list);
        for (int i = mixed.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T kept = mixed.get(i);
            mixed.set(i, mixed.get(other));
            mixed.set(other, kept);
        }
        return mixed;
    }
}
