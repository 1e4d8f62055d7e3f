package dev.kontor.console.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list in reporting's answers.
 *
 * @param next cursor of the following piece, null when this was the last
 */
record Piece<T>(List<T> items, @Nullable String next) {

    Piece {
        items = List.copyOf(items);
    }
}
