package dev.kontor.kit.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list.
 *
 * @param next cursor of the following piece, null when this was the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    private static final int LARGEST = 500;

    public Page {
        items = List.copyOf(items);
    }

    /** The page size for a requested limit: at least 1, at most 500. */
    public static int size(int limit) {
        return Math.clamp(limit, 1, LARGEST);
    }

    /**
     * Makes a page from one row more than the page holds, if there are that many.
     *
     * @param rows up to {@code size + 1} in order
     */
    public static <T> Page<T> of(List<T> rows, int size, Function<T, String> cursor) {
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, size);
        return new Page<>(items, cursor.apply(items.getLast()));
    }
}
