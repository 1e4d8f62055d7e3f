package dev.kontor.tlog.verify;

import dev.kontor.tlog.entry.LeafEntry;
import dev.kontor.tlog.merkle.Hash;
import org.jspecify.annotations.Nullable;

/**
 * An entry that an export shows.
 *
 * @param index in the log
 * @param leaf its hash, as it is
 * @param entry what the leaf says; null when it is no leaf of ours
 * @param stream which (topic, subject) it belongs to
 */
record Shown(long index, Hash leaf, @Nullable LeafEntry entry, StreamKey stream) {}
