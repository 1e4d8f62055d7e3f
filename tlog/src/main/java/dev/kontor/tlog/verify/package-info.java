/** Verifies exports and proofs. Believes nothing but the key; says what is wrong, and from which entry on. */
@NullMarked
package dev.kontor.tlog.verify;

import org.jspecify.annotations.NullMarked;
