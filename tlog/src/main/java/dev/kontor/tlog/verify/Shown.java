package dev.kontor.tlog.verify;

import dev.kontor.tlog.entry.CheckedLeaf;
import dev.kontor.tlog.merkle.Hash;
import org.jspecify.annotations.Nullable;

/**
 * An entry that an export shows.
 *
 * @param index in the log
 * @param leaf its hash, as it is
 * @param entry its leaf; null when that is not of the form of an entry
 * @param stream which (topic, subject) it belongs to
 */
record Shown(long index, Hash leaf, @Nullable CheckedLeaf entry, StreamKey stream) {}
