package dev.kontor.payment.proposals;

import dev.kontor.kit.web.Cursor;
import dev.kontor.kit.web.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cursor of lists in the order of their time-ordered ids. */
public final class IdCursor {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private IdCursor() {}

    public static String after(UUID last) {
        return Cursor.encode(last.toString());
    }

    /** @throws ProblemException BAD_REQUEST if it is no cursor of such a list */
    public static UUID read(@Nullable String cursor) {
        return Cursor.read(cursor, 1, BEFORE_ALL, key -> UUID.fromString(key.getFirst()));
    }
}
