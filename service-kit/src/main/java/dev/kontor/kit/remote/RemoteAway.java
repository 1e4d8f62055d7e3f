package dev.kontor.kit.remote;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something outside the house gives no answer for now; trying again later may work. */
public final class RemoteAway extends IOException {

    private static final long serialVersionUID = 1L;

    public RemoteAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
