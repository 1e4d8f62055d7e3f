/** Hashes of an RFC 6962 tree, and proofs about them: made and checked after RFC 9162 §2.1. */
@NullMarked
package dev.kontor.tlog.merkle;

import org.jspecify.annotations.NullMarked;
