/** Applies events exactly once and in sequence, in the transaction of their effect. */
@NullMarked
package dev.kontor.kit.inbox;

import org.jspecify.annotations.NullMarked;
