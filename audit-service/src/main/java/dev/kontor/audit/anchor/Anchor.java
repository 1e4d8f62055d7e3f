package dev.kontor.audit.anchor;

import java.io.IOException;
import java.util.Optional;

/** One signed checkpoint, kept where whoever restores the database does not restore it, too. */
interface Anchor {

    /**
     * What is kept.
     *
     * @param version of it, by which the place tells whether it is still the same
     */
    record Kept(byte[] note, String version) {}

    /** Empty when there is none yet. */
    Optional<Kept> read() throws IOException;

    /**
     * Keeps another one, durably.
     *
     * @param expected what was read; empty for nothing
     * @return false if something else is kept meanwhile: then nothing has changed
     */
    boolean replace(Optional<Kept> expected, byte[] note) throws IOException;
}
