package dev.kontor.tlog;

import java.util.Random;

/**
 * Chance that can be had again.
 *
 * @param value of {@code -Dtlog.seed=…}, or any
 */
public record Seed(long value) {

    public static Seed any() {
        return new Seed(Long.getLong("tlog.seed", System.nanoTime()));
    }

    public Random random() {
        return new Random(value);
    }

    @Override
    public String toString() {
        return "-Dtlog.seed=" + value;
    }
}
