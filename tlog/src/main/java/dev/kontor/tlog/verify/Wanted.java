package dev.kontor.tlog.verify;

import dev.kontor.tlog.note.VerifierKey;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a person wants to know of an export.
 *
 * @param key the one to believe; empty to believe the one that comes along
 * @param older an older checkpoint, a signed note, of which the log should be a continuation
 * @param index of the one entry to look at; empty for all
 * @param threads that work at the same time
 */
public record Wanted(Optional<VerifierKey> key, Optional<byte[]> older, OptionalLong index, int threads) {}
